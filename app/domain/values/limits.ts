/** Limits that forms, sentences and the server share: how long an entry may be, in characters, and how long something holds. */

export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 128;

/** The name under which an account is seen. */
export const MAX_ACCOUNT_NAME = 120;

/** How long the link of an invitation can be used, in days. */
export const INVITATION_DAYS = 14;

/** The title of an own section, and the name under which a Fassung is kept. */
export const MAX_SECTION_TITLE = 120;
export const MAX_FASSUNG_NAME = 120;

/** One entry of a comment on a section, and the marked words it speaks about. */
export const MAX_COMMENT = 5000;
export const MAX_QUOTE = 500;

/** What somebody writes in the Vertragsprüfung. */
export const MAX_REMARK = 5000;
