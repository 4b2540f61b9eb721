import {
  byName,
  type EngagementKind,
  EngineError,
  outcomeOf,
  relationshipStatus,
  type RelationshipStatus,
  type StageEvidence,
  type TrustFacts,
  trustScore,
} from "../../../engine";
import { contracts } from "../../contracts";
import { engagements } from "../../engagements";
import { interactions } from "../../interactions";
import { opportunities } from "../../opportunities";
import { type RelationshipRow, relationships } from "../../relationships";
import type { Table } from "../../table";
import { type Analysed, rowsIn } from "../analysis";
import { byPartner } from "../byPartner";
import { readInteractions } from "./readInteractions";

/** Where the relationship with a partner stands, and from what. */
export interface RelationshipCase {
  readonly partner: string;
  /** Null where the sheet has no row of it. */
  readonly row: RelationshipRow | null;
  readonly status: RelationshipStatus;
  /** Of the last interaction; null where there is none. */
  readonly last: string | null;
  readonly evidence: StageEvidence;
  readonly notes: readonly string[];
}

const unrated: TrustFacts = {
  credibility: null,
  reliability: null,
  intimacy: null,
  selfOrientation: null,
  commitmentsMade: null,
  commitmentsKept: null,
};

/** What is known of trust; nothing, with the reason, where the row is wrong. */
function trustOf(row: RelationshipRow | null): { readonly trust: TrustFacts; readonly problem: string | null } {
  if (!row) return { trust: unrated, problem: null };
  const { credibility, reliability, intimacy, selfOrientation, made, kept } = row;
  const trust = { credibility, reliability, intimacy, selfOrientation, commitmentsMade: made, commitmentsKept: kept };
  try {
    trustScore(trust);
    return { trust, problem: null };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { trust: unrated, problem: error.message };
  }
}

/** Engagements that are neither done nor dropped. */
export const isOpen = ({ status }: { readonly status: string | null }): boolean =>
  status !== "Done" && status !== "Dropped";

/** Whether a sheet has rows at all: then a partner without any in it has none. */
const has = ({ tables }: Analysed, { name }: Pick<Table, "name">): boolean =>
  tables.some(({ table, rows }) => table.name === name && rows.length > 0);

/** Makes it ready to say where relationships stand; null of a partner that neither sheet names. */
export function relationshipReader(source: Analysed): (partner: string) => RelationshipCase | null {
  const { day, setting } = source;
  const statusOf = relationshipStatus(setting.overrides);
  const spoken = byPartner(rowsIn(source, interactions));
  const rated = byPartner(rowsIn(source, relationships));
  const contracted = byPartner(rowsIn(source, contracts));
  const deals = byPartner(rowsIn(source, opportunities));
  const planned = byPartner(rowsIn(source, engagements));
  const ourGoals = setting.company.goals.size === 0 ? null : setting.company.goals;
  const [hasContracts, hasDeals] = [has(source, contracts), has(source, opportunities)];

  return (partner) => {
    const [row = null, ...others] = rated(partner);
    const rows = spoken(partner);
    if (!row && rows.length === 0) return null;
    const { interactions: read, last, notes } = readInteractions(rows, day);
    const { trust, problem } = trustOf(row);
    const evidence: StageEvidence = {
      signedAgreement: hasContracts ? contracted(partner).some(({ status }) => status === "Signed") : null,
      jointRevenue: hasDeals ? deals(partner).some(({ stage }) => outcomeOf(stage ?? "") === "won") : null,
      jointProperty: row?.jointProperty ?? null,
    };
    const status = statusOf(
      {
        interactions: read,
        trust,
        alignment: {
          ourGoals,
          theirGoals: row?.goals ? byName(row.goals) : null,
          executiveSponsor: row?.sponsor ?? null,
          jointPlan: row?.plan ?? null,
        },
        evidence,
        engagements: planned(partner)
          .filter(isOpen)
          .flatMap(({ kind }) => (kind === null ? [] : [kind as EngagementKind])),
      },
      day,
    );
    return {
      partner,
      row,
      status,
      last,
      evidence,
      notes: [
        ...notes,
        ...(problem === null ? [] : [`${relationships.name}, ${partner}: ${problem}; trust is taken as not known.`]),
        ...(others.length === 0
          ? []
          : [`${relationships.name} has ${partner} ${others.length + 1} times; the first row counts.`]),
      ],
    };
  };
}
