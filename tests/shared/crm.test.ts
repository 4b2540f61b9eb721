import { readFileSync } from "node:fs";
import { FileError, importTable, rowOf } from "../../src/files";
import { isScored, partners, shippedSetting, tables } from "../../src/tables";
import { describeWithFiles, filesBelow, sharedFile } from "./files";

const scorable = tables.filter((table) => table.scoring !== undefined);

/** What each kind of account export has of name, revenue, employees, industry and country. */
const accounts = [
  {
    file: ["salesforce", "dataloader-sample-accountData.csv"],
    has: {
      Name: "NAME",
      Revenue: "ANNUALREVENUE",
      Employees: "NUMBEROFEMPLOYEES",
      Industry: "INDUSTRY",
      Country: "BILLINGCOUNTRY",
    },
    rows: 423,
  },
  {
    file: ["salesforce", "devorg-Account.csv"],
    has: { Name: "Name", Revenue: "AnnualRevenue", Employees: "NumberOfEmployees", Industry: "Industry" },
    rows: 18,
  },
  {
    file: ["salesforce", "fivetran-sf_account_data.csv"],
    has: {
      Name: "name",
      Revenue: "annual_revenue",
      Employees: "number_of_employees",
      Industry: "industry",
      Country: "billing_country",
    },
    rows: 10,
  },
  {
    file: ["salesforce", "sfdmu-Account.csv"],
    has: { Name: "Name", Industry: "Industry", Country: "BillingCountry" },
    rows: 4,
  },
  {
    file: ["hubspot", "dummy-companies.csv"],
    has: {
      Name: "Company Name",
      Revenue: "Annual Revenue",
      Employees: "Number of Employees",
      Industry: "Industry",
      Country: "Country",
    },
    rows: 200,
  },
  {
    file: ["hubspot", "fivetran-company_data.csv"],
    has: {
      Name: "property_name",
      Revenue: "property_annualrevenue",
      Industry: "property_industry",
      Country: "property_country",
    },
    rows: 24,
  },
  {
    file: ["dynamics365", "contoso-coffee-Account.csv"],
    has: { Name: "Account Name", Revenue: "Annual Revenue" },
    rows: 33,
  },
  { file: ["zoho", "zoho-analytics-Accounts.csv"], has: { Name: "Account Name", Industry: "Industry" }, rows: 2229 },
  { file: ["odoo", "demo-technical-res.partner.csv"], has: { Name: "name", Country: "country_id" }, rows: 10 },
];

describeWithFiles("real account exports", () => {
  test.each(accounts)("$file.1 is mapped without help", async ({ file, has, rows }) => {
    const { table, matches, rowsRead } = await importTable(readFileSync(sharedFile("crm", ...file)), scorable);
    expect(table.name).toBe("Partners");
    expect(rowsRead).toBe(rows);
    const mapped = Object.fromEntries(
      matches.flatMap(({ header, key, confidence }) =>
        key !== null && confidence === "exact" ? [[table.columns[key]!.header, header]] : [],
      ),
    );
    expect(mapped).toMatchObject(has);
  });
});

describeWithFiles("every CRM file", () => {
  test.each(filesBelow("crm"))("%s is refused with a reason, or has every row accounted for", async (file) => {
    try {
      const imported = await importTable(readFileSync(file), scorable);
      const { table, rowsRead, rowNumbers, skipped, columns } = imported;
      expect(rowNumbers.length + skipped.length).toBe(rowsRead);
      const rows = rowNumbers.map((_, i) => rowOf(table, columns, i));
      const results = table.scoring!.score(rows, shippedSetting);
      expect(results).toHaveLength(rows.length);
      for (const result of results) {
        if (!isScored(result)) expect(result.reason).not.toBe("");
        else expect(Number.isFinite(result.low) && Number.isFinite(result.high)).toBe(true);
      }
    } catch (error) {
      expect(error).toBeInstanceOf(FileError);
      expect((error as FileError).code).toBe("no-required-column");
    }
  });

  it("has revenue read as the numbers that stand there", async () => {
    const { columns } = await importTable(
      readFileSync(sharedFile("crm", "dynamics365", "contoso-coffee-Account.csv")),
      [partners],
    );
    expect(columns["revenue"]!.slice(0, 3)).toEqual([135_000_000, 245_000_000, 185_500_000]);
  });
});
