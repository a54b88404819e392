import { type CodeOf, codeTable } from './code-table.ts';

/**
 * 档案审核: whether somebody other than the desk has gone through the record, and whether its owner may read it. The
 * share of opened records (档案开放率) is asked of every clinic.
 */
export const recordReviewCodes = codeTable([
  { code: '0', label: '未审核' },
  { code: '1', label: '已审核' },
  { code: '2', label: '已向本人开放' },
  { code: '3', label: '已取消开放' },
]);
export type RecordReview = CodeOf<typeof recordReviewCodes>;
