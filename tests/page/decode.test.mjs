/** The encodings that Arabic text files are written in. */

import assert from "node:assert/strict";
import { it } from "node:test";
import { decode } from "../../www/decode.js";

const TEXT = "في عام 2022، قال الوزير: «نعم».\n";

/** @type {Record<string, Uint8Array>} */
const written = {
  "UTF-8": new TextEncoder().encode(TEXT),
  "UTF-8 with a mark": new TextEncoder().encode(`\ufeff${TEXT}`),
  "UTF-16, little end first": Buffer.from(TEXT, "utf16le"),
  "UTF-16, little end first, with a mark": Buffer.from(`\ufeff${TEXT}`, "utf16le"),
  "UTF-16, big end first": Buffer.from(TEXT, "utf16le").swap16(),
  "UTF-16, big end first, with a mark": Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16(),
};

for (const [name, bytes] of Object.entries(written)) {
  it(`reads ${name}`, () => assert.equal(decode(new Uint8Array(bytes)), TEXT));
}

it("reads windows-1256", () => {
  const bytes = [0xdd, 0xed, 0x20, 0xda, 0xc7, 0xe3, 0x20, 0x32, 0x30, 0x32, 0x32, 0xa1, 0x20, 0xde, 0xc7, 0xe1];
  assert.equal(decode(new Uint8Array(bytes)), "في عام 2022، قال");
});

it("reads a byte as windows-1256 only where it is no UTF-8", () => {
  assert.equal(decode(new Uint8Array([0xd9, 0x85])), "م");
  assert.equal(decode(new Uint8Array([0xd9])), "ظ");
});

it("reads nothing", () => assert.equal(decode(new Uint8Array()), ""));

it("takes no picture for text", () => {
  const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251);
  assert.equal(decode(bytes), undefined);
});
