export interface ManifestToCheck {
  readonly manifest: string;
  readonly folder?: string;
  readonly development?: boolean;
}

/** What is wrong with a manifest and, if given, with the folder that was built for it; a message each. */
export function checkManifest(toCheck: ManifestToCheck): readonly string[];
