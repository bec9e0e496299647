// The desk: an officer pauses a live session with a reason and lets it go on, a proposal is given
// back and comes again with what has changed, and the audit trail tells of all of it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { admit, draftIn, freeBlock, phaseIs, putUp, read } from "./acts.mjs";
import { fits, speaksClean } from "./looks.mjs";
import {
  accounts,
  browser,
  call,
  inTongue,
  person,
  settled,
  someone,
} from "./people.mjs";

let chrome;
let drafter;
let approver;
let inspector;
let bidders;
let visitor;
const live = {};
const proposal = {};
const pause = {
  zh: "示例：核实一名竞买人的投诉",
  en: "Example: a complaint is looked into",
};
const reasonFor = (reader) => inTongue(reader, pause.zh, pause.en);

before(async () => {
  chrome = await browser();
  const [first, second] = accounts("administrator");
  drafter = await someone(chrome, first, { english: true });
  approver = await someone(chrome, second);
  inspector = await someone(chrome, accounts("inspector")[0]);
  bidders = [];
  for (const bidder of accounts("bidder").slice(0, 3))
    bidders.push(await someone(chrome, bidder));
  visitor = await person(chrome);
  Object.assign(
    live,
    await putUp(drafter, approver, await freeBlock(drafter.page, 13), 28_000),
  );
  for (const bidder of bidders) await admit(approver, bidder, live.lot);
});

after(async () => {
  await chrome.close();
});

test("a proposal is given back with a reason, which its proposer reads", async () => {
  const block = await freeBlock(drafter.page, 14);
  const { id } = await call(drafter.page, "/lots", draftIn(block));
  Object.assign(proposal, { id, block });
  await call(drafter.page, `/lots/${id}/reviews`, {});
  const { page, go } = approver;
  await go("/desk/approvals");
  const card = page.locator(`[data-testid=proposal][data-lot=${id}]`);
  await card.locator("[data-field=start_price_fen]").waitFor();
  assert.equal(
    await card.getByTestId("approve").getAttribute("aria-disabled"),
    "true",
    "not before the report has been opened",
  );
  await card.getByTestId("give-back").click();
  await card.getByTestId("give-back-confirm").click();
  await page.getByTestId("error-summary").waitFor();
  await page.locator(`#reason-${id}`).fill("示例：<b>缺</b>评估依据");
  await card.getByTestId("give-back-confirm").click();
  await card.waitFor({ state: "detached" });
  await drafter.go("/desk/approvals");
  const back = drafter.page.locator(`[data-testid=given-back][data-lot=${id}]`);
  await back.getByText("示例：<b>缺</b>评估依据").waitFor();
  await speaksClean(drafter.page);
});

test("it comes again with what has changed, and is approved once the report is open", async () => {
  const { id, block } = proposal;
  await drafter.page.evaluate(
    async ([lot, draft]) => {
      await fetch(`/api/v1/lots/${lot}`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(draft),
      });
    },
    [
      id,
      draftIn(block, {
        start_price_fen: 110_000_000,
        reserve_fen: 110_000_000,
      }),
    ],
  );
  await call(drafter.page, `/lots/${id}/reviews`, {});
  const { page, go } = approver;
  await go("/desk/approvals");
  const card = page.locator(`[data-testid=proposal][data-lot=${id}]`);
  await card.getByTestId("proposal-diff").waitFor();
  assert.deepEqual(
    await card
      .locator("[data-field]")
      .evaluateAll((rows) => rows.map((row) => row.dataset.field)),
    ["start_price_fen"],
  );
  await card.getByTestId("open-report").click();
  await speaksClean(page);
  await card.getByTestId("approve").click();
  await card.waitFor({ state: "detached" });
});

test("a live session stands at the desk, and a digit opens its control page", async () => {
  const { page, go } = approver;
  await visitor.go(`/live/${live.session}`);
  await phaseIs(visitor.page, "free");
  await go("/desk");
  const card = page.locator(
    `[data-testid=session-card][data-session=${live.session}]`,
  );
  await card.waitFor();
  await speaksClean(page);
  const nth = await card.locator("kbd").textContent();
  await page.keyboard.press(nth);
  await page.waitForURL(`**/desk/sessions/${live.session}`);
  await page.getByTestId("hidden-names").waitFor();
});

test("the officer pauses it after a review, and everybody reads why", async () => {
  const { page } = approver;
  await page.getByTestId("order-review").click();
  await page.getByTestId("error-summary").waitFor();
  await page.locator("#reason-zh").fill(pause.zh);
  await page.locator("#reason-en").fill(pause.en);
  await page.getByTestId("order-review").click();
  await page.getByTestId("order-confirm").click();
  await page.getByTestId("order-done").waitFor();
  await page
    .locator("[data-testid=board][data-standing=interrupted]")
    .waitFor();
  await speaksClean(page);
  await visitor.page
    .locator("[data-testid=board][data-standing=interrupted]")
    .waitFor();
  const notices = visitor.page.getByTestId("notices");
  await notices.getByText(reasonFor(visitor)).first().waitFor();
  const bid = { bid_id: "d".repeat(32), amount_fen: 100_000_000 };
  const refused = await call(
    bidders[0].page,
    `/sessions/${live.session}/bids`,
    bid,
  );
  assert.equal(refused.code, "bid.interrupted");
  assert.equal(refused.params.cause, "officer");
});

test("an inspector sees the same without the acts", async () => {
  const { page, go } = inspector;
  await go(`/desk/sessions/${live.session}`);
  await page
    .locator("[data-testid=board][data-standing=interrupted]")
    .waitFor();
  assert.equal(await page.getByTestId("officer-order").count(), 0);
  await go("/desk");
  await page
    .getByTestId("incidents")
    .getByText(reasonFor(inspector))
    .first()
    .waitFor();
  const refused = await call(page, `/sessions/${live.session}/pauses`, {
    reason_zh: "示例",
  });
  assert.equal(refused.code, "access.forbidden");
});

test("it goes on announced ahead, with another reason", async () => {
  const { page } = approver;
  await page.locator("#reason-zh").fill("示例：已核实");
  await page.locator("#notice").selectOption("1");
  await page.getByTestId("order-review").click();
  await page.getByTestId("order-confirm").click();
  await page.getByTestId("order-done").waitFor();
  await visitor.page
    .locator("[data-testid=board][data-standing=watching]")
    .waitFor();
  const { free_ends_at, deadline, server_now } = await call(
    visitor.page,
    `/sessions/${live.session}`,
  );
  assert.ok(
    Date.parse(deadline ?? free_ends_at) - Date.parse(server_now) > 50_000,
  );
});

test("the audit trail tells who did it, and its hash is checked in the browser", async () => {
  const { page, go } = inspector;
  await go(`/desk/audit?who=${approver.company.account}&kind=lot.returned`);
  const entry = page.locator('tbody[data-kind="lot.returned"]').first();
  await entry.getByTestId("audit-open").click();
  const same = inTongue(inspector, "哈希与原文相符", "the hash covers these bytes");
  await entry.getByText(same).waitFor();
  assert.match(
    await entry.getByTestId("audit-line").textContent(),
    /<b>缺<\/b>/,
  );
  await speaksClean(page);
  await go(`/desk/audit?stream=session/${live.session}`);
  await page.locator('tbody[data-kind="session.interrupted"]').waitFor();
  const csv = await page.request.get(
    await page.getByTestId("audit-csv").getAttribute("href"),
  );
  assert.match(csv.headers()["content-type"], /text\/csv/);
  assert.match(await csv.text(), /session\.interrupted/);
  await go("/desk/audit?from=2026-13-01");
  await page.getByTestId("refusal").waitFor();
});

test("the plan tells what it holds, what it lacks and what its rules came to", async () => {
  const { page, go } = inspector;
  await go("/desk/plan");
  const count = (part) =>
    page.locator(`[data-testid=edition-holds] [data-part=${part}] td`).textContent();
  assert.equal(Number(await count("blocks")), 18);
  const { rules } = await read(page, "/api/v1/plan/rules");
  await page.locator("[data-rule=A1] [data-testid=rule-lots] .st").first().waitFor();
  assert.equal(await page.locator("[data-testid=rules] tbody tr").count(), rules.length);
  await speaksClean(page);
  await page.locator("[data-edition=jilin-2011-2015]").click();
  await page.locator("[data-testid=edition-lacks] [data-part=blocks]").waitFor();
  assert.equal(await page.locator("[data-testid=edition-holds] [data-part=blocks]").count(), 0);
  assert.match(await page.getByTestId("edition-digest").textContent(), /^[0-9a-f]{64}$/);
});

test("notices stand among the tabs, with how many are unread", async () => {
  for (const one of [inspector, bidders[0]]) {
    await one.go(one === inspector ? "/desk" : "/app");
    const unread = one.page.locator("[data-testid=alerts-link][data-unread]");
    await unread.waitFor();
    const many = Number(await unread.getAttribute("data-unread"));
    const tab = await one.page.getByTestId("alerts-tab").textContent();
    assert.equal(/\d+\+?$/.exec(tab)?.[0] ?? "0", many > 99 ? "99+" : `${many}`);
    await one.page.getByTestId("alerts-tab").click();
    await one.page.locator("[data-testid=alerts-tab][aria-current=page]").waitFor();
  }
});

test("the desk fits a phone", async () => {
  const account = approver.company;
  const phone = await someone(chrome, account, {
    viewport: { width: 390, height: 844 },
  });
  for (const path of [
    "/desk",
    `/desk/sessions/${live.session}`,
    "/desk/approvals",
    "/desk/audit",
  ]) {
    await phone.go(path);
    await settled(phone.page);
    await fits(phone.page);
    await speaksClean(phone.page);
  }
});

test("nobody saw a fault in their console", () => {
  for (const one of [drafter, approver, inspector, visitor])
    assert.deepEqual(one.complaints, []);
});
