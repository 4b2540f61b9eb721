import { EngineError } from "../errors";
import { nameKey } from "../names";

/** What the minimums of the three agreements are about. */
export const agreementMeasures = [
  "Annual revenue",
  "Joint opportunities",
  "Advanced certifications",
  "Expert certifications",
  "Dedicated people",
  "Certified people",
  "Client satisfaction",
  "Qualified referrals",
  "Marketing participation",
  "Brand compliance",
] as const;
export type AgreementMeasure = (typeof agreementMeasures)[number];

/** One name for the two measures that a list of certifications answers. */
const technicalCertifications = "technical certifications";

/** What else people, and the framework, call them; in the comparable form. */
const otherNames: Readonly<Record<AgreementMeasure, readonly string[]>> = {
  "Annual revenue": ["revenue", "annual revenue minimum"],
  "Joint opportunities": ["joint deals", "joint opportunities minimum"],
  "Advanced certifications": ["advanced"],
  "Expert certifications": ["expert"],
  "Dedicated people": ["dedicated resources"],
  "Certified people": ["certified resources"],
  "Client satisfaction": ["satisfaction"],
  "Qualified referrals": ["referrals", "minimum referrals"],
  "Marketing participation": ["marketing"],
  "Brand compliance": ["brand"],
};

/**
 * Reads the name of a measure as a person, or the framework, writes it: "Dedicated people", "dedicated_resources".
 *
 * @param what Name of the place, for the message.
 * @returns The measure; two for "Technical certifications", which a list of certifications answers both.
 * @throws {EngineError} `invalid-input` if no agreement has it.
 */
export function readMeasure(text: string, what: string): readonly AgreementMeasure[] {
  const wanted = nameKey(text.replaceAll("_", " "));
  if (wanted === technicalCertifications) return ["Advanced certifications", "Expert certifications"];
  const found = agreementMeasures.find((name) => nameKey(name) === wanted || otherNames[name].includes(wanted));
  if (found) return [found];
  const known = [...agreementMeasures, "Technical certifications"].join(", ");
  throw new EngineError("invalid-input", `${what} must be one of ${known}, got "${text}"`);
}

/** Smallest and largest value that a measure can have. */
export function measureBounds(measure: AgreementMeasure): readonly [number, number] {
  if (measure === "Annual revenue") return [-Infinity, Infinity];
  if (measure === "Client satisfaction") return [0, 5];
  if (measure === "Marketing participation" || measure === "Brand compliance") return [0, 1];
  return [0, Infinity];
}

/**
 * How many of a partner's certifications are of a level, by the word in their names: "Advanced", "AWS Expert".
 *
 * @param certifications Names, or just levels; an empty list is none.
 */
export function countOfLevel(certifications: readonly string[], level: "advanced" | "expert"): number {
  const word = new RegExp(`(^|[^\\p{L}])${level}($|[^\\p{L}])`, "u");
  return certifications.filter((name) => word.test(nameKey(name))).length;
}
