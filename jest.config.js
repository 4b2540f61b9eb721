/** One project a layer, so that one can be run alone: `npm run jest -- --selectProjects engine`. */
const project = (name) => ({
  displayName: name,
  testEnvironment: "node",
  // Each file's globals go with its context; walking through office.js to delete them takes minutes.
  testEnvironmentOptions: { globalsCleanup: "off" },
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    // Types are checked by tsc -b; here they are only taken away.
    "^.+\\.ts$": ["ts-jest", { useESM: true, diagnostics: false, tsconfig: "tsconfig.bundle.json" }],
  },
});

export default {
  // A slow machine is no failure.
  testTimeout: 120_000,
  // A browser test waits for the browser most of the time, so that every core takes tests, not all but one.
  maxWorkers: "100%",
  projects: [
    "engine",
    "tables",
    "files",
    "functions",
    "workbook",
    "taskpane",
    "cli",
    "preview",
    "addin",
    "browser",
    "shared",
  ].map(project),
};
