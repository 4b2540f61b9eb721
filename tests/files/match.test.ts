import { importTable } from "../../src/files";
import { partners, type Table, tables } from "../../src/tables";

const table = (name: string): Table => tables.find((other) => other.name === name)!;

/** Imports a CSV of these headers with one row, its cells by header where they matter. */
async function mapped(
  headers: readonly string[],
  cells: Readonly<Record<string, string>> = {},
  target: Table = partners,
) {
  const quoted = (values: readonly string[]) => values.map((value) => `"${value.replaceAll('"', '""')}"`).join(",");
  const text = `${quoted(headers)}\n${quoted(headers.map((header) => cells[header] ?? "5"))}\n`;
  const { matches } = await importTable(new TextEncoder().encode(text), [target]);
  return Object.fromEntries(
    matches.flatMap(({ header, key, confidence }) =>
      key === null ? [] : [[target.columns[key]!.header, `${header} (${confidence})`]],
    ),
  );
}

describe("the account exports of CRM systems", () => {
  // Headers as the systems write them; the rest of each export is of no use to us.
  test.each([
    {
      system: "Salesforce Data Loader",
      headers: [
        "ID",
        "ISDELETED",
        "NAME",
        "TYPE",
        "BILLINGCOUNTRY",
        "SHIPPINGCOUNTRY",
        "WEBSITE",
        "INDUSTRY",
        "ANNUALREVENUE",
        "NUMBEROFEMPLOYEES",
        "OWNERID",
      ],
      name: "NAME",
      country: "BILLINGCOUNTRY",
      revenue: "ANNUALREVENUE",
      employees: "NUMBEROFEMPLOYEES",
    },
    {
      system: "Salesforce weekly export",
      headers: [
        "Id",
        "IsDeleted",
        "Name",
        "Type",
        "ParentId",
        "BillingCountry",
        "BillingCountryCode",
        "Industry",
        "AnnualRevenue",
        "NumberOfEmployees",
        "Country__c",
      ],
      name: "Name",
      country: "BillingCountry",
      revenue: "AnnualRevenue",
      employees: "NumberOfEmployees",
    },
    {
      system: "Salesforce labels",
      headers: [
        "Account Name",
        "Annual Revenue",
        "Billing Country",
        "Employees",
        "Industry",
        "Shipping Country",
        "Type",
        "Website",
      ],
      name: "Account Name",
      country: "Billing Country",
      revenue: "Annual Revenue",
      employees: "Employees",
    },
    {
      system: "Salesforce in a warehouse",
      headers: [
        "_fivetran_synced",
        "annual_revenue",
        "billing_country",
        "billing_country_code",
        "id",
        "industry",
        "is_deleted",
        "name",
        "number_of_employees",
      ],
      name: "name",
      country: "billing_country",
      revenue: "annual_revenue",
      employees: "number_of_employees",
    },
    {
      system: "HubSpot",
      headers: [
        "Record ID",
        "Company name",
        "Company Domain Name",
        "Company owner",
        "Country/Region",
        "Industry",
        "Annual Revenue",
        "Annual Revenue Currency Code",
        "Total Revenue",
        "Number of Employees",
        "Employee range",
      ],
      name: "Company name",
      country: "Country/Region",
      revenue: "Annual Revenue",
      employees: "Number of Employees",
    },
    {
      system: "HubSpot in a warehouse",
      headers: [
        "id",
        "property_name",
        "property_industry",
        "property_country",
        "property_annualrevenue",
        "property_numberofemployees",
      ],
      name: "property_name",
      country: "property_country",
      revenue: "property_annualrevenue",
      employees: "property_numberofemployees",
    },
    {
      system: "Dynamics 365",
      headers: [
        "(Do Not Modify) Account",
        "(Do Not Modify) Row Checksum",
        "Account Name",
        "Account Number",
        "Industry",
        "Annual Revenue",
        "Annual Revenue (Base)",
        "Number of Employees",
        "Address 1: Country/Region",
        "Address 2: Country/Region",
        "Primary Contact",
        "Parent Account",
      ],
      name: "Account Name",
      country: "Address 1: Country/Region",
      revenue: "Annual Revenue",
      employees: "Number of Employees",
    },
    {
      system: "Zoho",
      headers: [
        "Record Id",
        "Account Name",
        "Account Owner",
        "Parent Account",
        "Employees",
        "Industry",
        "Annual Revenue",
        "Billing Country",
        "Shipping Country",
      ],
      name: "Account Name",
      country: "Billing Country",
      revenue: "Annual Revenue",
      employees: "Employees",
    },
    {
      system: "Pipedrive",
      headers: [
        "Organization - ID",
        "Organization - Name",
        "Organization - Country of Address",
        "Organization - Industry",
        "Organization - Annual revenue",
        "Organization - Number of employees",
      ],
      name: "Organization - Name",
      country: "Organization - Country of Address",
      revenue: "Organization - Annual revenue",
      employees: "Organization - Number of employees",
      industry: "Organization - Industry",
    },
    {
      system: "Freshsales",
      headers: ["Id", "Name", "Parent account id", "No. of employees", "Country", "Industry type", "Annual revenue"],
      name: "Name",
      country: "Country",
      revenue: "Annual revenue",
      employees: "No. of employees",
      industry: "Industry type",
    },
    {
      system: "SuiteCRM",
      headers: [
        "name",
        "id",
        "billing_address_country",
        "shipping_address_country",
        "account_type",
        "industry",
        "annual_revenue",
        "employees",
        "parent_id",
      ],
      name: "name",
      country: "billing_address_country",
      revenue: "annual_revenue",
      employees: "employees",
    },
  ])("$system", async ({ headers, name, country, revenue, employees, industry }) => {
    const found = await mapped(headers, { [country]: "Germany" });
    const expected = industry ?? headers.find((header) => /industry$/i.test(header))!;
    expect(found).toMatchObject({
      Name: `${name} (exact)`,
      Country: `${country} (exact)`,
      Revenue: `${revenue} (exact)`,
      Employees: `${employees} (exact)`,
      Industry: `${expected} (exact)`,
    });
  });

  it("Odoo, whose contacts have no revenue", async () => {
    const found = await mapped(["name", "is_company", "parent_id", "street", "city", "zip", "country_id"], {
      is_company: "true",
      country_id: "Schweiz",
    });
    expect(found).toEqual({
      Name: "name (exact)",
      "Is a company": "is_company (exact)",
      Country: "country_id (exact)",
    });
  });
});

describe("headers", () => {
  it("are likely where they share most of their words", async () => {
    expect(await mapped(["Name", "NumEmp", "Estimated annual revenue (USD)", "Country of origin"])).toEqual({
      Name: "Name (exact)",
      Employees: "NumEmp (likely)",
      Revenue: "Estimated annual revenue (USD) (likely)",
    });
  });

  it("are not taken for what their cells cannot be", async () => {
    const found = await mapped(["Name", "Type"], { Type: "Customer - Direct" });
    expect(found).toEqual({ Name: "Name (exact)", Relationship: "Type (exact)" });
    expect(await mapped(["Name", "Type"], { Type: "Reseller" })).toMatchObject({ "Partner type": "Type (exact)" });
  });

  it("serve one column each, the one that has content before one that has not", async () => {
    expect(await mapped(["Company Name", "Account Name"], { "Company Name": "A", "Account Name": "" })).toEqual({
      Name: "Company Name (exact)",
    });
    expect(await mapped(["Company", "Name"])).toMatchObject({ Name: "Company (exact)" });
  });

  it("carry units", async () => {
    const text = "Country,IT_Market_M_USD,Market_Growth_Pct\nKenya,120,7.5\n";
    const { columns } = await importTable(new TextEncoder().encode(text), [table("Markets")], {
      map: new Map([["IT_Market_M_USD", "Market size"]]),
    });
    expect(columns["size"]).toEqual([120e6]);
    expect(columns["growth"]).toEqual([expect.closeTo(0.075, 12)]);
  });

  it("are dropped where they name what Tandem computes, and ratings stay ratings", async () => {
    const text = "Name,Strategic fit,Score,Strategic fit rating\nA,80,75,60\n";
    const imported = await importTable(new TextEncoder().encode(text), [partners]);
    expect(imported.columns["strategicFitRating"]).toEqual([60]);
    expect(imported.extras).toEqual([]);
    const blank = await importTable(new TextEncoder().encode("Name,Strategic fit,Strategic fit rating\nA,80,\n"), [
      partners,
    ]);
    expect(blank.columns["strategicFitRating"]).toEqual([null]);
    const plain = await importTable(new TextEncoder().encode("Name,Strategic fit\nA,80\n"), [partners]);
    expect(plain.columns["strategicFitRating"]).toEqual([80]);
  });

  it("may have the names of what every object has", async () => {
    const text = "Name,__proto__,constructor,toString\nA,1,2,3\n";
    const { extras, rowsRead } = await importTable(new TextEncoder().encode(text), [partners]);
    expect(rowsRead).toBe(1);
    expect(extras.map(({ header, cellAt }) => [header, cellAt(0)])).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
      ["toString", "3"],
    ]);
  });

  it("go by what the person says", async () => {
    const text = "Kunde,Umsatz im Jahr\nA,5\n";
    const map = new Map([
      ["kunde", "Name"],
      ["Umsatz im Jahr", "revenue"],
    ]);
    const { columns } = await importTable(new TextEncoder().encode(text), [partners], { map });
    expect(columns).toMatchObject({ name: ["A"], revenue: [5] });
  });

  test.each([
    {
      name: "a header that is not there",
      map: [["Client", "Name"]],
      says: 'must have a column "Client", but has Kunde',
    },
    {
      name: "a column that is not there",
      map: [["Kunde", "Nickname"]],
      says: 'Partners must have a column "Nickname"',
    },
  ])("refuse $name", async ({ map, says }) => {
    const text = new TextEncoder().encode("Kunde\nA\n");
    await expect(importTable(text, [partners], { map: new Map(map as [string, string][]) })).rejects.toThrow(says);
  });
});

describe("the table a file fits best", () => {
  test.each([
    { headers: ["Account Name", "Industry", "Annual Revenue"], name: "Partners" },
    { headers: ["Competitor Name", "Segment shares", "Revenue at risk", "Alliances"], name: "Competitors" },
    { headers: ["Market", "Market size", "Growth rate", "Entry barriers"], name: "Markets" },
    { headers: ["Company", "EBITDA", "EV/EBITDA", "DCF", "Net debt"], name: "Companies" },
    { headers: ["Group", "Name", "Value", "Tag"], name: "Assumptions" },
    { headers: ["Category", "Metric", "Value", "Unit"], name: "Metrics" },
  ])("is $name for $headers", async ({ headers, name }) => {
    const { table: found } = await importTable(
      new TextEncoder().encode(`${headers.join(",")}\n${headers.map(() => "5").join(",")}\n`),
      tables,
    );
    expect(found.name).toBe(name);
  });
});
