import { countryCode, regionAmong } from "../../src/tables";
import { regionsAmong } from "../../src/tables/regions";

describe("countryCode", () => {
  test.each([
    ["Germany", "DE"],
    ["Deutschland", "DE"],
    ["Schweiz", "CH"],
    ["Suisse", "CH"],
    ["US", "US"],
    ["usa", "US"],
    ["United States", "US"],
    ["U.K.", "GB"],
    ["Great Britain", "GB"],
    ["Korea, Republic of", "KR"],
    ["España", "ES"],
    ["Atlantis", null],
    ["", null],
  ])("of %p is %p", (name, code) => {
    expect(countryCode(name)).toBe(code);
  });
});

describe("regionAmong", () => {
  const ours = ["dach", "europe", "north america", "emea", "japan"];
  test.each([
    ["Germany", "dach"],
    ["France", "europe"],
    ["Europe", "europe"],
    ["Canada", "north america"],
    ["Nigeria", "emea"],
    ["Japan", "japan"],
    ["Brazil", "brazil"],
    ["Northwest", "northwest"],
  ])("takes %p for %p: the smallest region of ours that holds it", (place, region) => {
    expect(regionAmong(place, ours)).toBe(region);
  });

  it("adds up what falls into the same region", () => {
    const mix = regionsAmong(
      new Map([
        ["Germany", 30],
        ["Austria", 20],
        ["Chile", 50],
      ]),
      new Map([["dach", 1]]),
    );
    expect([...mix]).toEqual([
      ["dach", 50],
      ["chile", 50],
    ]);
  });
});
