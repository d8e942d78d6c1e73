import { sortedUnique } from '../../../support/compare.js';
import { blobId } from '../git/blobs.js';
import type { FileContent, Side, SideFile } from './side.js';

/** A file before and after; absent on a side that does not have it. */
export interface FilePair {
  readonly before?: SideFile;
  readonly after?: SideFile;
}

/** Which files differ. */
export interface PairedFiles {
  readonly changed: readonly FilePair[];
  readonly unchanged: readonly FilePair[];
}

/**
 * Puts the files of both sides together by name. Two sides that are one file each are a pair whatever their names; one file
 * and a folder are compared at that file only.
 */
export function pairFiles(before: Side, after: Side): PairedFiles {
  const pairs = pairsOf(before, after);
  const isSame = ({ before: old, after: current }: FilePair): boolean =>
    old !== undefined && current !== undefined && isSameContent(old.content, current.content);
  return {
    changed: pairs.filter((pair) => !isSame(pair)),
    unchanged: pairs.filter(isSame),
  };
}

function pairsOf(before: Side, after: Side): FilePair[] {
  if (before.isFile && after.isFile) return [pairOf(before.files[0], after.files[0])];
  const [file] = [before, after].filter(({ isFile }) => isFile).flatMap(({ files }) => files);
  if (file) {
    const find = ({ files }: Side): SideFile | undefined =>
      files.find(({ name }) => lastPart(name) === lastPart(file.name));
    return [pairOf(find(before), find(after))];
  }
  const old = byName(before);
  const current = byName(after);
  return sortedUnique([...old.keys(), ...current.keys()]).map((name) =>
    pairOf(old.get(name), current.get(name)),
  );
}

function pairOf(before: SideFile | undefined, after: SideFile | undefined): FilePair {
  return { ...(before && { before }), ...(after && { after }) };
}

function byName({ files }: Side): ReadonlyMap<string, SideFile> {
  return new Map(files.map((file) => [file.name, file]));
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** What is too large to be read counts as changed, so that it is reported. */
function isSameContent(left: FileContent, right: FileContent): boolean {
  if (left.kind === 'too large' || right.kind === 'too large') return false;
  if (left.kind === 'blob') {
    return right.kind === 'blob' ? left.id === right.id : hasId(right.bytes, left.id);
  }
  if (right.kind === 'blob') return hasId(left.bytes, right.id);
  return Buffer.compare(left.bytes, right.bytes) === 0;
}

/** Whether bytes on disk are those of a blob, which git may have checked out with other line endings (gitattributes(5), `text`). */
function hasId(bytes: Uint8Array, id: string): boolean {
  if (blobId(bytes, id.length) === id) return true;
  if (!bytes.includes(0x0d)) return false;
  const text = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
  return blobId(Buffer.from(text, 'latin1'), id.length) === id;
}
