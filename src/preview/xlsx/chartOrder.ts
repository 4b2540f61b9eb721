/** The order in which the file format wants the parts of a chart; the spreadsheet writes them in another, and Excel refuses that. */
const orders: Readonly<Record<string, string>> = {
  chartSpace:
    "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes",
  chart: "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs",
  title: "tx layout overlay spPr txPr",
  legend: "legendPos legendEntry layout overlay spPr txPr",
  plotArea:
    "layout barChart lineChart areaChart pieChart doughnutChart scatterChart bubbleChart radarChart catAx valAx dateAx serAx dTable spPr",
  barChart: "barDir grouping varyColors ser dLbls gapWidth overlap serLines axId",
  lineChart: "grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId",
  areaChart: "grouping varyColors ser dLbls dropLines axId",
  pieChart: "varyColors ser dLbls firstSliceAng",
  doughnutChart: "varyColors ser dLbls firstSliceAng holeSize",
  scatterChart: "scatterStyle varyColors ser dLbls axId",
  radarChart: "radarStyle varyColors ser dLbls axId",
  ser: "idx order tx spPr invertIfNegative pictureOptions marker dPt explosion dLbls trendline errBars cat val xVal yVal smooth shape bubbleSize",
  dPt: "idx invertIfNegative marker bubble3D explosion spPr",
  marker: "symbol size spPr",
  dLbls:
    "dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines",
  catAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset noMultiLvlLbl",
  valAx:
    "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits",
  scaling: "logBase orientation max min",
};

/** Charts whose labels may have lines that lead to them. */
const withLeaderLines = new Set(["pieChart", "doughnutChart"]);

function leaderLinesAllowed(labels: Element): boolean {
  for (let node = labels.parentElement; node; node = node.parentElement)
    if (withLeaderLines.has(node.localName)) return true;
  return false;
}

/** The spreadsheet writes a pie as a ring whose hole is 0 wide, which is none. */
function fillRings(document: Document): void {
  for (const ring of [...document.getElementsByTagNameNS("*", "doughnutChart")]) {
    const hole = [...ring.children].find(({ localName }) => localName === "holeSize");
    if (Number(hole?.getAttribute("val") ?? 50) >= 1) continue;
    hole?.remove();
    const pie = document.createElementNS(ring.namespaceURI, `${ring.prefix ?? ""}:pieChart`);
    pie.append(...ring.children);
    ring.replaceWith(pie);
  }
}

/** Puts the parts of a chart in the order that the file format wants, and takes out what it has no place for. */
export function orderChart(document: Document): void {
  fillRings(document);
  for (const element of [...document.getElementsByTagNameNS("*", "*")]) {
    const order = orders[element.localName]?.split(" ");
    if (!order || !element.prefix?.startsWith("c") || element.childElementCount === 0) continue;
    const children = [...element.children].filter((child) => {
      const stays =
        order.includes(child.localName) && !(child.localName === "showLeaderLines" && !leaderLinesAllowed(element));
      if (!stays) child.remove();
      return stays;
    });
    children.sort((a, b) => order.indexOf(a.localName) - order.indexOf(b.localName));
    element.replaceChildren(...children);
  }
}
