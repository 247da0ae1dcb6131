/** For the one field for which a dialog or form was opened: people press a button in order to type, so the focus belongs there. */
export const FOCUS_FIRST = { autoFocus: true } as const;
