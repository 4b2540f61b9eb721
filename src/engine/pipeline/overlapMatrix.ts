import { EngineError } from "../errors";
import { sum } from "../math/sum";
import { nameKey } from "../names";

/** What an account is to a company, the strongest first. */
export const accountStatuses = ["customer", "opportunity", "prospect"] as const;
export type AccountStatus = (typeof accountStatuses)[number];

/** An account of one side. */
export interface Account {
  readonly name: string;
  readonly status: AccountStatus;
}

/** An open opportunity of ours. */
export interface OpenAmount {
  readonly account: string;
  /** Null where not known. */
  readonly amount: number | null;
}

/** Accounts that are one thing to us and another to them. */
export interface OverlapCell {
  readonly ours: AccountStatus;
  readonly theirs: AccountStatus;
  /** As we name them, in order of their names. */
  readonly accounts: readonly string[];
  /** Sum of our open opportunities with them, in money. */
  readonly potential: number;
}

/** What we and a partner are to the accounts that we share. */
export interface OverlapMatrix {
  /** Our statuses, and within each theirs; nine cells. */
  readonly cells: readonly OverlapCell[];
  readonly shared: number;
  readonly potential: number;
  readonly warnings: readonly string[];
}

const order = (status: AccountStatus): number => accountStatuses.indexOf(status);

/** Every account once, by its strongest status. */
function strongest(accounts: readonly Account[]): ReadonlyMap<string, Account> {
  const found = new Map<string, Account>();
  for (const account of accounts) {
    const key = nameKey(account.name);
    const before = found.get(key);
    if (key !== "" && (!before || order(account.status) < order(before.status))) found.set(key, account);
  }
  return found;
}

function openByAccount(opportunities: readonly OpenAmount[]): ReadonlyMap<string, readonly (number | null)[]> {
  const found = new Map<string, (number | null)[]>();
  for (const { account, amount } of opportunities) {
    if (amount !== null && !Number.isFinite(amount)) {
      throw new EngineError("invalid-input", `amount of ${account} must be a number, got ${amount}`);
    }
    const key = nameKey(account);
    const own = found.get(key);
    if (own) own.push(amount);
    else found.set(key, [amount]);
  }
  return found;
}

/**
 * Accounts that we share with a partner, by what they are to each, with the money that waits there.
 *
 * potential = Σ amounts of our open opportunities on the accounts of a cell
 *
 * An account listed several times counts once, as customer before opportunity before prospect, so that the cells add up to what is shared.
 *
 * @param ours Our accounts; blank names are left out.
 * @param theirs The partner's.
 * @param open Our open opportunities; those on accounts that we do not share count for nothing, those without an amount are counted in a warning.
 * @throws {EngineError} `invalid-input` for an amount that is not finite.
 * @see Crossbeam's account mapping: customers, opportunities and prospects of both sides, and potential revenue.
 */
export function overlapMatrix(
  ours: readonly Account[],
  theirs: readonly Account[],
  open: readonly OpenAmount[],
): OverlapMatrix {
  const [mine, others] = [strongest(ours), strongest(theirs)];
  const amounts = openByAccount(open);
  const shared = [...mine]
    .flatMap(([key, account]) => {
      const other = others.get(key);
      return other ? [{ key, name: account.name, ours: account.status, theirs: other.status }] : [];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const openOf = (key: string) => amounts.get(key) ?? [];
  const worth = (keys: readonly string[]) =>
    sum(keys.flatMap((key) => openOf(key).filter((amount) => amount !== null)));
  const cells = accountStatuses.flatMap((own) =>
    accountStatuses.map((their): OverlapCell => {
      const inCell = shared.filter((account) => account.ours === own && account.theirs === their);
      return {
        ours: own,
        theirs: their,
        accounts: inCell.map(({ name }) => name),
        potential: worth(inCell.map(({ key }) => key)),
      };
    }),
  );
  const blanks = shared.flatMap(({ key }) => openOf(key)).filter((amount) => amount === null).length;
  return {
    cells,
    shared: shared.length,
    potential: worth(shared.map(({ key }) => key)),
    warnings: blanks === 0 ? [] : [`open opportunities on shared accounts without an amount: ${blanks}`],
  };
}
