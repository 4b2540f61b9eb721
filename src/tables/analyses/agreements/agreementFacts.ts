import {
  type AgreementFacts,
  agreementOfTier,
  type AgreementSide,
  type AgreementTerms,
  agreementTerms,
  fitTier,
  levelCuts,
  nameKey,
  readAgreement,
} from "../../../engine";
import { type ContractRow, contracts } from "../../contracts";
import { partnerFacts, type PartnerRow } from "../../partners";
import { type RelationshipRow, relationships } from "../../relationships";
import type { Setting } from "../../table";
import { type Analysed, rowsIn } from "../analysis";
import { contractOf } from "./contractCases";
import { ourNames } from "../ourNames";
import { type PartnerCase, partnerCase } from "../partnerCases";

type Written = (name: string) => string;

const soldIn = (mix: ReadonlyMap<string, number> | null): readonly string[] =>
  [...(mix ?? [])].filter(([, part]) => part > 0).map(([name]) => name);

/** Terms of the contract, or else of the agreement that the partner's tier leads to; null where neither tells them. */
function termsOf(
  contract: ContractRow | null,
  partner: PartnerCase | null,
  { overrides }: Setting,
): AgreementTerms | null {
  if (contract) return agreementTerms(readAgreement(contract.agreement ?? "", "the agreement"), overrides);
  const { across = null, up = null } = partner?.result?.place ?? {};
  const kind = across === null || up === null ? null : agreementOfTier(fitTier(up, across, levelCuts(overrides)));
  return kind && agreementTerms(kind, overrides);
}

/** Who looks after the partnership on our side: the owner of the contract, of the partner, or who does for all. */
const ourContact = (contract: ContractRow | null, row: PartnerRow | null, { company }: Setting): string | null =>
  contract?.owner ?? row?.owner ?? company.identity.contact;

function ourSide({ company }: Setting, contact: string | null, written: Written): AgreementSide {
  const { name, country, signatory } = company.identity;
  return {
    name,
    country,
    signatory,
    contact,
    capabilities: [...company.capabilities].map(written),
    segments: soldIn(company.segments).map(written),
    regions: soldIn(company.regions).map(written),
  };
}

/** Nothing tells who signs for a partner and whom to speak to, so that both are to be agreed. */
function theirSide(name: string, row: PartnerRow | null, setting: Setting, written: Written): AgreementSide {
  const side = { name, country: row?.country ?? null, signatory: null, contact: null };
  if (!row) return { ...side, capabilities: [], segments: [], regions: [] };
  return {
    ...side,
    capabilities: row.capabilities ?? [],
    segments: row.segments ? soldIn(row.segments) : row.industry === null ? [] : [row.industry],
    // The regions of ours in which its countries lie, for that is how both can be compared.
    regions: soldIn(partnerFacts(row, setting).regions).map(written),
  };
}

/** Goals that both have, as the sheet Relationships has them; none is made up where one side has not said. */
const jointGoals = (rows: readonly RelationshipRow[], partner: string, { company }: Setting): readonly string[] =>
  rows
    .filter((row) => nameKey(row.partner ?? "") === nameKey(partner))
    .flatMap(({ goals }) => soldIn(goals))
    .filter((goal) => company.goals.has(nameKey(goal)));

/** Interfaces of ours that a partner has, wholly or in part. */
const sharedInterfaces = (row: PartnerRow | null, { company }: Setting): readonly string[] => {
  const ours = new Set(company.interfaces.map(({ name }) => name));
  return [...(row?.interfaces ?? [])]
    .filter(([name, status]) => status !== "none" && ours.has(nameKey(name)))
    .map(([name]) => name);
};

/**
 * What a draft agreement with a partner is filled from, names as people write them.
 *
 * The contract is the latest that is signed, else a draft; without any, the terms are those of the agreement that the partner's tier leads
 * to. What the sheets do not say is null or empty, and becomes an open point of the document.
 *
 * @returns Null where neither a contract nor a tier tells which agreement it is.
 * @throws {EngineError} `invalid-input` if the contract's agreement is none that there is.
 */
export function agreementFactsOf(source: Analysed, partner: string): AgreementFacts | null {
  const { setting, day } = source;
  const found = partnerCase(source, partner);
  const contract = contractOf(rowsIn(source, contracts), partner);
  const terms = termsOf(contract, found, setting);
  if (terms === null) return null;
  const written = ourNames(source);
  const row = found?.row ?? null;
  const deal = contract?.deal?.toLowerCase() ?? null;
  return {
    contract: contract?.contract ?? null,
    date: day,
    starts: contract?.signed ?? null,
    ends: contract?.ends ?? null,
    // No sheet says in which money contracts are.
    currency: null,
    terms,
    deal: terms.shares.find((share) => share.deal === deal)?.deal ?? null,
    us: ourSide(setting, ourContact(contract, row, setting), written),
    partner: theirSide(found?.name ?? contract?.partner ?? partner, row, setting, written),
    goals: jointGoals(rowsIn(source, relationships), partner, setting),
    interfaces: sharedInterfaces(row, setting),
  };
}
