import fc from "fast-check";
import { atOnce, FileError, inTurns, matching, type Paced, readingRows, readSheets } from "../../src/files";
import { parsePieces } from "../../src/files/csv/parseRows";
import { readCsv } from "../../src/files/csv/readCsv";
import { partners, tables } from "../../src/tables";

const utf8 = (text: string) => new TextEncoder().encode(text);

function* counting(to: number): Paced<number> {
  let sum = 0;
  for (let i = 1; i <= to; i++) {
    sum += i;
    yield;
  }
  return sum;
}

function* slow(pieces: number): Paced<string> {
  for (let i = 0; i < pieces; i++) {
    const end = performance.now() + 10;
    while (performance.now() < end);
    yield;
  }
  return "done";
}

describe("work in pieces", () => {
  it("comes to the same at once and in turns", async () => {
    expect(atOnce(counting(100))).toBe(5050);
    expect(await inTurns(counting(100))).toBe(5050);
  });

  it("lets others go first between turns", async () => {
    let others = 0;
    const timer = setInterval(() => others++);
    expect(await inTurns(slow(30))).toBe("done");
    clearInterval(timer);
    expect(others).toBeGreaterThan(3);
  });

  it("is stopped by what is asked between turns", async () => {
    const stop = () => {
      throw new Error("stopped");
    };
    await expect(inTurns(slow(30), stop)).rejects.toThrow("stopped");
  });

  it("reads a file in turns as it does at once", async () => {
    const rows = Array.from({ length: 9000 }, (_, i) => `"Partner ${i}",${i % 7 === 0 ? "many" : i},Technology`);
    const bytes = utf8(["Name,Revenue,Partner type", ...rows].join("\n"));
    const { sheets, written } = await readSheets(bytes, {}, inTurns);
    const imported = await inTurns(readingRows(await inTurns(matching(sheets, tables, {}, written))));
    expect(imported.table).toBe(partners);
    expect(imported.rowNumbers).toHaveLength(9000);
    expect(imported.issues).toHaveLength(Math.ceil(9000 / 7));
    expect(imported.columns["revenue"]!.slice(0, 3)).toEqual([null, 1, 2]);
  });
});

describe("a text parsed in pieces", () => {
  /** Rows of a text parsed in pieces of few characters, and how many pieces there were. */
  function parsed(text: string): { readonly rows: readonly (readonly string[])[]; readonly pieces: number } {
    const work = parsePieces(text, ",", 12);
    for (let pieces = 1; ; pieces++) {
      const step = work.next();
      if (step.done) return { rows: step.value.rows, pieces };
    }
  }

  test.each([
    ["plain rows", "a,b,c\n".repeat(10), 3],
    ["line ends in quotes", '"a\nb",c\n'.repeat(10), 3],
    ["quotes in plain cells", 'a"b\n"c,d"\n'.repeat(10), 1],
    ["a quote in the middle of a cell, and one that opens", 'x"y,"c\nd"\n'.repeat(10), 1],
    ["no line end", "abc".repeat(10), 1],
    ["no line end in the end", `${"a,b\n".repeat(9)}c,d`, 3],
    ["blank lines", "a,b\n\n\n".repeat(9), 3],
    ["a quote that never closes", `${"a,b\n".repeat(9)}"c,d\n${"e,f\n".repeat(9)}`, 3],
  ])("is the same as in one: %s", (_, text, least) => {
    const { rows, pieces } = parsed(text);
    expect(rows).toEqual(atOnce(parsePieces(text, ",")).rows);
    expect(pieces).toBeGreaterThanOrEqual(least);
  });

  it("is the same as in one, whatever it is", () => {
    const part = fc.constantFrom("a", "bc", ",", "\n", '"', '""', '","', '"\n', " ", "1,5");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        expect(parsed(text).rows).toEqual(atOnce(parsePieces(text, ",")).rows);
      }),
      { numRuns: 500 },
    );
  });

  it("tells a broken quote far down by its row, and keeps what follows", () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `name ${i},${i}`);
    rows[50_000] = '"broken,1';
    const { sheet } = readCsv(utf8(`Name,Revenue\n${rows.join("\n")}\n`));
    expect(sheet.repairs.map(({ row }) => row)).toEqual([50_001]);
    expect(sheet.rows[50_001]).toEqual(['"broken', "1"]);
    expect(sheet.rows[60_000]).toEqual(["name 59999", "59999"]);
  });
});

describe("what the person says of a file", () => {
  it("goes before what is found of its characters", async () => {
    const bytes = Uint8Array.from([...utf8("Name,Country\nBj"), 0xf6, ...utf8("rk,x\n")]);
    expect((await readSheets(bytes)).written.encoding).toBe("Windows-1252");
    const { sheets, written } = await readSheets(bytes, { encoding: "UTF-8" });
    expect([written.encoding, sheets[0]!.rows[1]![0]]).toEqual(["UTF-8", "Bj\ufffdrk"]);
    const wide = Uint8Array.from(Array.from("Name\nA").flatMap((letter) => [0, letter.charCodeAt(0)]));
    expect((await readSheets(wide, { encoding: "UTF-16BE" })).sheets[0]!.rows).toEqual([["Name"], ["A"]]);
  });

  const matchesOf = async (text: string, map: ReadonlyMap<string, string>, without: readonly string[] = []) => {
    const { sheets, written } = await readSheets(utf8(text));
    const { matches } = atOnce(matching(sheets, [partners], { map, without: new Set(without) }, written));
    return Object.fromEntries(matches.map(({ header, key }) => [header, key]));
  };

  it("takes a column out of ours, and gives its header to no other by itself but by what fits next", async () => {
    const text = "Name,Annual Revenue,Turnover,Industry\nA,5,6,Retail\n";
    expect(await matchesOf(text, new Map())).toEqual({
      Name: "name",
      "Annual Revenue": "revenue",
      Turnover: null,
      Industry: "industry",
    });
    expect(await matchesOf(text, new Map(), ["Revenue"])).toMatchObject({ "Annual Revenue": null, Turnover: null });
    expect(await matchesOf(text, new Map([["Turnover", "Revenue"]]))).toMatchObject({
      "Annual Revenue": null,
      Turnover: "revenue",
    });
  });

  it("means the header as written where two read alike", async () => {
    const text = "Name,revenue,REVENUE\nA,5,6\n";
    expect(await matchesOf(text, new Map([["REVENUE", "Revenue"]]))).toMatchObject({
      revenue: null,
      REVENUE: "revenue",
    });
  });

  it("is refused where it names no column", async () => {
    await expect(matchesOf("Name\nA\n", new Map([["Nom", "Name"]]))).rejects.toThrow(FileError);
  });
});
