import { subjectSchema } from '../journal/entry.ts';
import { lineSchema } from '../residents/text.ts';

/** The id of a subject or of a member of staff. */
export const idSchema = subjectSchema.shape.id;

export const reasonSchema = lineSchema(200);

/** The name on the door, such as 诊室一: it is what people read and hear. */
export const roomSchema = lineSchema(20);
