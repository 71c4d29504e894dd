/**
 * A long stream through the command line takes all cores and constant memory, and loses nothing when it is killed and resumed.
 *
 * @example ./run soak [TEXTS] # a gigabyte, of the samples or of a file with an empty line between two texts; shows the figures
 */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { execFileSync, spawn } from "node:child_process";
import { createReadStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { once } from "node:events";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, it } from "node:test";
import { buildProgram, program, samples } from "./program.mjs";

/** @typedef {ReturnType<typeof start>} Child */

const folder = mkdtempSync(join(tmpdir(), "aalam-stream-"));
after(() => rmSync(folder, { recursive: true }));

const cores = availableParallelism();

/** How long the stream is, in bytes: each core comes to the point from which on its memory does not grow. */
const BYTES = process.env.SOAK ? 1e9 : cores * 2e6;

/** How much more memory the second half of a run may need than the first, in kB. */
const FLAT = 2000;

/** How many ticks the system's clock for processes has in a second. */
const TICKS = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

const { TEXTS } = process.env;
const texts = (TEXTS ? readFileSync(TEXTS, "utf8").split(/\n{2,}/) : samples).map((text) => JSON.stringify(text));

/** The texts again and again, a line each, until there are enough; with each, which part of the whole is then written. */
function* stream() {
  for (let id = 0, bytes = 0; bytes < BYTES; id++) {
    const line = `{"id":${id},"text":${texts[id % texts.length]}}\n`;
    bytes += Buffer.byteLength(line);
    yield { line, part: bytes / BYTES };
  }
}

const path = join(folder, "answers");

/** @param {string[]} more arguments */
function start(...more) {
  const child = spawn(program, ["analyze", "--ndjson", "--output", path, ...more], { stdio: ["pipe", "inherit", "inherit"] });
  // What is on its way to a process that is killed gets lost.
  child.stdin.on("error", () => {});
  return child;
}

/**
 * Writes a stream up to some part of it.
 *
 * @param {Child} child
 * @param {ReturnType<typeof stream>} lines
 * @param {number} until
 */
async function feed({ stdin, pid }, lines, until) {
  for (let part = 0; part < until; ) {
    const { value, done } = lines.next();
    if (done) break;
    part = value.part;
    if (!stdin.write(value.line)) await once(stdin, "drain");
  }
  return costOf(pid);
}

/**
 * What a process has taken so far.
 *
 * *Units*: kB, seconds.
 *
 * @param {number | undefined} pid
 */
function costOf(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ").slice(11, 13);
  return {
    peak: Number(status.match(/VmHWM:\s*(\d+) kB/)?.[1]),
    threads: Number(status.match(/Threads:\s*(\d+)/)?.[1]),
    seconds: (Number(user) + Number(system)) / TICKS,
  };
}

/** Reads the answers: that each is there, once, in order, and the same as every other to the same text. */
async function checkAnswers() {
  /** @type {string[]} */
  const first = [];
  let id = 0;
  for await (const line of createInterface(createReadStream(path))) {
    const head = `{"id":${id},`;
    assert.ok(line.startsWith(head), `after answer ${id - 1} comes ${line.slice(0, 40)}`);
    const answer = createHash("sha1").update(line.slice(head.length)).digest("base64");
    assert.equal(answer, (first[id % texts.length] ??= answer), `answer ${id} differs from the first to the same text`);
    id++;
  }
  return id;
}

before(buildProgram);

it("reads a long stream in constant memory, killed and resumed", async (test) => {
  const begun = performance.now();
  const killed = start();
  const head = stream();
  const quarter = await feed(killed, head, 1 / 4);
  const half = await feed(killed, head, 1 / 2);
  assert.equal(half.threads, cores + 2, "a worker on each core, one that reads, one that writes");
  killed.kill("SIGKILL");
  await once(killed, "exit");

  const resumed = start("--resume");
  const whole = stream();
  const most = await feed(resumed, whole, 3 / 4);
  const all = await feed(resumed, whole, 1);
  resumed.stdin.end();
  assert.deepEqual(await once(resumed, "exit"), [0, null]);
  const wall = (performance.now() - begun) / 1000;

  const count = await checkAnswers();
  assert.equal(count, [...stream()].length);
  const seconds = half.seconds + all.seconds;
  test.diagnostic(`${count} articles, ${BYTES / 1e6} MB; killed after a half and resumed`);
  test.diagnostic(`most memory, kB: ${quarter.peak} after a quarter, ${half.peak} after a half; resumed: ${most.peak} after three quarters, ${all.peak} after all`);
  test.diagnostic(`${Math.round(wall)} s on ${cores} cores, ${Math.round(seconds)} s of processor time: ${Math.round(count / seconds)} articles a second and core`);
  assert.ok(half.peak - quarter.peak < FLAT && all.peak - most.peak < FLAT, "memory grows");
});
