/** What a process did to files under a directory, in order; paths are relative to it. */
export type Operation =
  /** A name appeared: of a new, empty file. */
  | { readonly type: 'create'; readonly path: string }
  | { readonly type: 'write'; readonly path: string; readonly offset: number; readonly data: Buffer }
  | { readonly type: 'truncate'; readonly path: string; readonly size: number }
  /** The file's content is on the disk. */
  | { readonly type: 'sync'; readonly path: string }
  | { readonly type: 'link'; readonly from: string; readonly to: string }
  | { readonly type: 'rename'; readonly from: string; readonly to: string }
  | { readonly type: 'unlink'; readonly path: string }
  | { readonly type: 'mkdir'; readonly path: string }
  /** The directory's names are on the disk; '' is the directory itself. */
  | { readonly type: 'sync-dir'; readonly path: string }
  /** The process said on its standard output what is safe now. */
  | { readonly type: 'said'; readonly text: string };
