import { agreementTerms, EngineError, nameKey, type Overrides, readAgreement, type TierTable } from "../../../engine";
import type { ContractRow } from "../../contracts";
import { requirementOf } from "../programmes/programmeNeeds";

/** Certified people that an agreement or our programme asks for. */
export interface PeopleAsked {
  /** Who asks: a contract, or a tier of the programme. */
  readonly by: string;
  readonly certification: null;
  /** null for any. */
  readonly level: string | null;
  readonly people: number;
}

/** Minimums of agreements that certified people answer, with the level that they ask for. */
const levels: ReadonlyMap<string, string | null> = new Map([
  ["Certified people", null],
  ["Advanced certifications", "advanced"],
  ["Expert certifications", "expert"],
]);

/** Contracts that have not ended, and what they ask for; an agreement that is none is passed over. */
export function askedByContracts(rows: readonly ContractRow[], overrides: Overrides): readonly PeopleAsked[] {
  return rows.flatMap(({ contract, agreement, status }): readonly PeopleAsked[] => {
    if (agreement === null || status === "Ended") return [];
    try {
      const { minimums } = agreementTerms(readAgreement(agreement, "agreement"), overrides);
      return minimums.flatMap(({ label, need }) => {
        const level = levels.get(label);
        return level === undefined ? [] : [{ by: contract ?? agreement, certification: null, level, people: need }];
      });
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return [];
    }
  });
}

/** What the next tier that certified people alone would reach asks for; null once they meet every tier. */
export function askedByProgramme(programme: TierTable | null, have: number): PeopleAsked | null {
  const name = programme && requirementOf("people", programme);
  if (!programme || name === null) return null;
  const { needs } = programme.requirements.find((requirement) => nameKey(requirement.name) === nameKey(name))!;
  const tier = needs.findIndex((need) => need !== null && need > have);
  const people = needs[tier];
  if (people === undefined || people === null) return null;
  return { by: `Programme, ${programme.tiers[tier]!}`, certification: null, level: null, people };
}
