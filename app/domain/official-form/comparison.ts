/** What is new in a re-issued form. Plain data. */
export interface FormComparison {
  format: "kim-form-comparison";
  version: 1;
  hashes: { old: string; new: string };
  same: boolean;
  wording: readonly { kind: "changed" | "added" | "removed" | "moved"; place: string; old: string; new: string }[];
  blanks: {
    /** At the same words in both forms; the id may be another one. */
    kept: readonly { old: string; new: string }[];
    moved: readonly { old: string; new: string; from: string; to: string }[];
    changed: readonly { old: string; new: string; message: string }[];
    added: readonly { id: string; label: string; place: string }[];
    gone: readonly { id: string; label: string; place: string }[];
  };
}
