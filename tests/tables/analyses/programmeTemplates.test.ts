import { programmeTemplatesAnalysis } from "../../../src/tables/analyses/programmes/programmeTemplates";
import { madeCompany, sampleCompany } from "./sampleCompany";

const { find } = programmeTemplatesAnalysis;

describe("vendors' programmes", () => {
  it("shows each with its edition, its day and where it stands", async () => {
    const found = find(await sampleCompany(), null);
    const [sources, ...tables] = found!.tables;
    expect(sources?.rows).toHaveLength(9);
    expect(tables).toHaveLength(9);
    for (const row of sources!.rows) {
      expect(row[2]).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(row[3]).toMatch(/^https:/);
    }
  });

  it("has what Advanced needs in both editions of AWS, and both tracks of Microsoft", async () => {
    const tables = find(await sampleCompany(), null)!.tables;
    const rows = (title: string) => tables.find((table) => table.title.startsWith(title))!.rows;
    // Accreditations for Advanced: four since 2024, two before
    expect(rows("AWS Services Path, edition 2024")[0]).toEqual(["Accredited, technical", "people", 2, 4, 10]);
    expect(rows("AWS Services Path, edition 2023")[0]).toEqual(["Accredited, technical", "people", 2, 2, 10]);
    expect(rows("Microsoft Modern Work")[0]).toEqual(["Net customer adds", "customers", 20, 5, 10, null]);
    // The maxima of a capability score come to 100.
    for (const { title, rows: metrics } of tables.filter((table) => table.title.startsWith("Microsoft"))) {
      expect([title, metrics.reduce((sum, [, , most]) => sum + Number(most), 0)]).toEqual([title, 100]);
    }
  });

  it("says nothing without a programme of our own to compare with", () => {
    expect(find(madeCompany({}), null)).toBeNull();
    expect(find(madeCompany({ Programme: [] }), null)).toBeNull();
  });
});
