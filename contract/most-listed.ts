/**
 * The most lines of one list of people: more than anybody works through in a month. What a list leaves out comes up as
 * its lines are dealt with; a page with so many says that there are more.
 */
export const MOST_LISTED = 2_000;
