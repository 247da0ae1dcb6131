type Params = Readonly<Record<string, string>>;

/** The German of one rule. */
export interface RuleWording {
  /** Why it matters: the demand in our own words. */
  why: string;
  /** The sentence for each case (`params.fall`); a rule with a single case has it under the empty key. */
  says: Readonly<Record<string, (params: Params) => string>>;
}
