/** A way to spoil the manifest, and what the check must then say. */
export interface Fault {
  readonly fault: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly says: string;
}

const longLabel = "a".repeat(126);
const longTip = "a".repeat(251);
const longId = "Analyze.Label.That.Goes.On.And.On";

/** Faults that Microsoft's schema does not see. */
export const faults: readonly Fault[] = [
  {
    fault: "a resid without a resource",
    from: 'resid="Import.Tip"',
    to: 'resid="Imprt.Tip"',
    says: 'resid "Imprt.Tip" must have a resource',
  },
  {
    fault: "a resource that nothing uses",
    from: "<bt:ShortStrings>",
    to: '<bt:ShortStrings><bt:String id="Old.Label" DefaultValue="Old"/>',
    says: 'resource "Old.Label" must be used',
  },
  {
    fault: "two resources of one id",
    from: "<bt:ShortStrings>",
    to: '<bt:ShortStrings><bt:String id="Import.Label" DefaultValue="Read"/>',
    says: 'resource id "Import.Label" must be unique',
  },
  {
    fault: "a resid that is too long",
    from: /Analyze\.Label/g,
    to: longId,
    says: `resid "${longId}" must have at most 32 characters, got 33`,
  },
  {
    fault: "a label from the long strings",
    from: '<Label resid="Import.Label"/>',
    to: '<Label resid="Import.Tip"/>',
    says: 'resid "Import.Tip" of Label must be among ShortStrings, got LongStrings',
  },
  {
    fault: "two controls of one id",
    from: 'id="Tandem.Report"',
    to: 'id="Tandem.Import"',
    says: 'id "Tandem.Import" of a control or group must be unique',
  },
  {
    fault: "a label that is too long",
    from: 'DefaultValue="Analyze"',
    to: `DefaultValue="${longLabel}"`,
    says: 'text "Analyze.Label" must have at most 125 characters, got 126',
  },
  {
    fault: "a translated tip that is too long",
    from: /(<bt:String id="Analyze.Tip" [^>]*)\/>/,
    to: `$1><bt:Override Locale="de-DE" Value="${longTip}"/></bt:String>`,
    says: 'text "Analyze.Tip" must have at most 250 characters, got 251',
  },
  {
    fault: "an empty label",
    from: 'DefaultValue="Analyze"',
    to: 'DefaultValue=" "',
    says: 'resource "Analyze.Label" must not be empty',
  },
  {
    fault: "an address without TLS",
    from: '"https://localhost:3000/functions.js"',
    to: '"http://localhost:3000/functions.js"',
    says: 'address "Functions.Script.Url" must be an https address, got "http://localhost:3000/functions.js"',
  },
  {
    fault: "an address that is none",
    from: '<SupportUrl DefaultValue="https://localhost:3000/support.html"/>',
    to: '<SupportUrl DefaultValue="support.html"/>',
    says: 'address "SupportUrl" must be an https address, got "support.html"',
  },
  {
    fault: "an icon without a size",
    from: '<bt:Image size="80" resid="Icon.80"/>',
    to: "",
    says: 'icon of "Tandem.Group" must have size 80',
  },
  {
    fault: "a runtime that ends with the pane",
    from: 'lifetime="long"',
    to: 'lifetime="short"',
    says: 'Runtime must have lifetime="long"',
  },
  {
    fault: "two runtimes",
    from: "<Runtimes>",
    to: '<Runtimes><Runtime resid="Support.Url" lifetime="long"/>',
    says: "there must be one Runtime, got 2",
  },
  {
    fault: "functions in another page than the pane",
    from: '<FunctionFile resid="Taskpane.Url"/>',
    to: '<FunctionFile resid="Support.Url"/>',
    says: 'FunctionFile must have the runtime\'s resid "Taskpane.Url", got "Support.Url"',
  },
  {
    fault: "a button that opens another page",
    from: /(<Action xsi:type="ShowTaskpane">\s*<SourceLocation resid=)"Taskpane.Url"/,
    to: '$1"Support.Url"',
    says: 'SourceLocation must have the runtime\'s resid "Taskpane.Url", got "Support.Url"',
  },
  {
    fault: "another page as the default",
    from: '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"/>',
    to: '<SourceLocation DefaultValue="https://localhost:3000/pane.html"/>',
    says: 'DefaultSettings must name the runtime\'s page https://localhost:3000/taskpane.html, got "https://localhost:3000/pane.html"',
  },
  {
    fault: "a pane of its own for a button",
    from: '<Action xsi:type="ShowTaskpane">',
    to: '<Action xsi:type="ShowTaskpane"><TaskpaneId>Pane</TaskpaneId>',
    says: "TaskpaneId must not be used with a shared runtime",
  },
  {
    fault: "an unknown requirement set",
    from: '<Set Name="SharedRuntime" MinVersion="1.1"/>',
    to: '<Set Name="SharedRunTime" MinVersion="1.1"/>',
    says: 'requirement set must be one of CustomFunctionsRuntime, SharedRuntime, ExcelApi, got "SharedRunTime"',
  },
  {
    fault: "a requirement set newer than needed",
    from: '<Set Name="CustomFunctionsRuntime" MinVersion="1.1"/>',
    to: '<Set Name="CustomFunctionsRuntime" MinVersion="1.4"/>',
    says: "requirement set CustomFunctionsRuntime must be at most 1.1, got 1.4",
  },
  {
    fault: "a newer version of ExcelApi than any Excel that must work",
    from: '<Set Name="SharedRuntime" MinVersion="1.1"/>',
    to: '<Set Name="SharedRuntime" MinVersion="1.1"/><Set Name="ExcelApi" MinVersion="1.16"/>',
    says: "requirement set ExcelApi must be at most 1.15, got 1.16",
  },
  {
    fault: "a misspelt namespace",
    from: 'id="Functions.Namespace" DefaultValue="TANDEM"',
    to: 'id="Functions.Namespace" DefaultValue="TANDAM"',
    says: 'namespace of the functions must be TANDEM, got "TANDAM"',
  },
  {
    fault: "a version that was not raised",
    from: /<Version>[^<]*</,
    to: "<Version>0.0.9.0<",
    says: expect.stringMatching(/^version must be package.json's and .0, \S+, got 0\.0\.9\.0$/) as string,
  },
  {
    fault: "a tag that is not closed",
    from: "</Resources>",
    to: "",
    says: expect.stringMatching(/^the manifest must be XML: /) as string,
  },
];
