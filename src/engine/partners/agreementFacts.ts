import type { Deal } from "./agreementOutlines";
import type { AgreementTerms } from "./agreements";

/** One side of an agreement, names as people write them; null or an empty list where not known. */
export interface AgreementSide {
  readonly name: string | null;
  readonly country: string | null;
  /** Who signs. */
  readonly signatory: string | null;
  /** Who looks after the partnership. */
  readonly contact: string | null;
  readonly capabilities: readonly string[];
  /** Customer segments in which it sells. */
  readonly segments: readonly string[];
  readonly regions: readonly string[];
}

/** What an agreement is filled from. */
export interface AgreementFacts {
  /** Name of the contract; null for one made from the parties. */
  readonly contract: string | null;
  /** Day of the draft, as YYYY-MM-DD. */
  readonly date: string;
  readonly starts: string | null;
  readonly ends: string | null;
  /** Money of all amounts, such as EUR. */
  readonly currency: string | null;
  readonly terms: AgreementTerms;
  /** How deals count unless agreed otherwise. */
  readonly deal: Deal | null;
  readonly us: AgreementSide;
  readonly partner: AgreementSide;
  /** What the parties want together. */
  readonly goals: readonly string[];
  /** Interfaces by which their products work together. */
  readonly interfaces: readonly string[];
}

/** Some content of a document, in the order in which it is read. */
export type DocumentPart =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "points"; readonly points: readonly string[] }
  | { readonly kind: "table"; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What stands where something is still open. */
export const blank = "[to be agreed]";

/** A fact, or a blank that is listed among the open points under the words given. */
export type Fill = (fact: string | null, what: string) => string;

/** A clause of the framework's template, and how it is filled. */
export interface ClauseOutline {
  readonly heading: string;
  readonly parts: (facts: AgreementFacts, fill: Fill) => readonly DocumentPart[];
}

export const paragraph = (text: string): DocumentPart => ({ kind: "paragraph", text });

export const points = (list: readonly string[]): DocumentPart => ({ kind: "points", points: list });

export const table = (header: readonly string[], rows: readonly (readonly string[])[]): DocumentPart => ({
  kind: "table",
  header,
  rows,
});

/** Several facts as points, or one blank. */
export const pointsOr = (facts: readonly string[], fill: Fill, what: string): DocumentPart =>
  points(facts.length > 0 ? facts : [fill(null, what)]);

/** Several facts in a line, or a blank. */
export const listOr = (facts: readonly string[], fill: Fill, what: string): string =>
  facts.length > 0 ? facts.join(", ") : fill(null, what);
