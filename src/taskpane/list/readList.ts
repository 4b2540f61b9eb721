import { inTurns } from "../../files";
import { tableGroups, tables } from "../../tables";
import { readTable, tableSizes } from "../../workbook";
import { failureText } from "../sheet/failure";
import { scorable } from "../sheet/scorable";
import { readSetting } from "../sheet/setting";
import type { ListedTable, Listing } from "./listing";
import { plainListing } from "./plainListing";
import { scoredListing } from "./scoredListing";

/** The tables that can be listed, and the rows of one of them. */
export interface ReadList {
  readonly tables: readonly ListedTable[];
  /** Name of the table that is listed. */
  readonly table: string;
  /** Null where the workbook lacks the table, or it could not be read. */
  readonly listing: Listing | null;
  /** Why it could not be read. */
  readonly problem: string | null;
}

const scoredNames = new Set(scorable.map(({ name }) => name));

async function listedTables(): Promise<readonly ListedTable[]> {
  const sizes = new Map([...(await tableSizes())].map(([name, rows]) => [name.toLowerCase(), rows]));
  return tableGroups.flatMap((group) =>
    group.tables.map(({ name, row }) => ({
      name,
      group: group.title,
      noun: row,
      isScored: scoredNames.has(name),
      rows: sizes.get(name.toLowerCase()) ?? null,
    })),
  );
}

async function readListing(name: string, mayGoOn: () => void): Promise<Listing | null> {
  const scored = scorable.find((table) => table.name === name);
  const plain = tables.find((table) => table.name === name);
  if (!plain) return null;
  const [region, setting] = await Promise.all([readTable(name), scored ? readSetting() : null]);
  if (region === null) return null;
  return await inTurns(
    scored && setting ? scoredListing(scored, region, setting) : plainListing(plain, region),
    mayGoOn,
  );
}

/**
 * Reads which tables the workbook has, and the rows of one of them.
 *
 * @param wanted Name of the table.
 * @param isAsked Whether the person has asked for that one; else one that the workbook has takes its place.
 * @param mayGoOn Called now and then; what it throws stops the reading.
 */
export async function readList(
  wanted: string,
  isAsked: boolean,
  mayGoOn: () => void = () => undefined,
): Promise<ReadList> {
  const all = await listedTables();
  const known = all.find(({ name }) => name === wanted) ?? all[0]!;
  const isThere = isAsked || known.rows !== null;
  const table = isThere ? known : (all.find(({ rows }) => rows !== null) ?? known);
  const list = { tables: all, table: table.name };
  if (table.rows === null) return { ...list, listing: null, problem: null };
  try {
    const listing = await readListing(table.name, mayGoOn);
    const counted = all.map((other) => (other === table && listing ? { ...other, rows: listing.rows.length } : other));
    return { ...list, tables: counted, listing, problem: null };
  } catch (error) {
    return { ...list, listing: null, problem: failureText(error) };
  }
}
