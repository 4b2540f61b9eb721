import { type Account, type AccountStatus, nameKey, type OpenAmount, outcomeOf } from "../../../engine";
import { opportunities, type OpportunityRow } from "../../opportunities";
import { type PartnerRow, partners } from "../../partners";
import { type Analysed, rowsIn } from "../analysis";

/** Our accounts, and what waits at them. */
export interface OurAccounts {
  readonly accounts: readonly Account[];
  readonly open: readonly OpenAmount[];
}

const accountOf = ({ account }: OpportunityRow): string => account?.trim() ?? "";

const statusOf = ({ stage }: OpportunityRow): AccountStatus => {
  const outcome = outcomeOf(stage ?? "");
  return outcome === "won" ? "customer" : outcome === "open" ? "opportunity" : "prospect";
};

/** Names as people write them somewhere, by their comparable form: an assumption is kept in that form only. */
function spellings(source: Analysed): ReadonlyMap<string, string> {
  const written = [
    ...rowsIn(source, opportunities).map(accountOf),
    ...rowsIn(source, partners).flatMap(({ accounts }) => accounts ?? []),
  ];
  return new Map(written.map((name) => [nameKey(name), name.trim()]));
}

/**
 * Our accounts: those of Opportunities, and our ideal ones. A customer where we have won something, an opportunity where something is open,
 * else a prospect.
 */
export function ourAccounts(source: Analysed): OurAccounts {
  const deals = rowsIn(source, opportunities).filter((row) => accountOf(row) !== "");
  const spelled = spellings(source);
  const ideal = [...source.setting.company.idealAccounts].map((key): Account => ({
    name: spelled.get(key) ?? key,
    status: "prospect",
  }));
  return {
    accounts: [...deals.map((row): Account => ({ name: accountOf(row), status: statusOf(row) })), ...ideal],
    open: deals
      .filter((row) => outcomeOf(row.stage ?? "") === "open")
      .map((row) => ({ account: accountOf(row), amount: row.amount })),
  };
}

/** A partner's accounts: those that its rows name, each as its customer; none where they name none. */
export const theirAccounts = (rows: readonly PartnerRow[]): readonly Account[] =>
  rows
    .flatMap(({ accounts }) => accounts ?? [])
    .filter((name) => nameKey(name) !== "")
    .map((name) => ({ name, status: "customer" }));
