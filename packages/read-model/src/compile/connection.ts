import { always } from "./columns.ts";
import type { FieldWriter, Model, Place } from "./compilation.ts";
import { answeredBy } from "./place.ts";
import { objectOf } from "./object.ts";
import { cursorOf, type Order, orderBy } from "./order.ts";
import { type Page, pageAt } from "./page.ts";
import { listFinish, type Piece } from "./piece.ts";

/** A list that is read in pages. */
export interface Listed {
  readonly from: string;
  readonly as: string;
  readonly where: (row: string) => readonly string[];
  readonly order: Order;
}

interface Drawn extends Listed {
  readonly page: Page;
  /** The rows of the page and the one beyond, each with its number `n` from where the page begins. */
  readonly row: string;
}

/** A page of a list: one aggregate over its rows, whatever is asked of it. */
export function connection(place: Place, listed: Listed): Piece {
  const { compilation } = place;
  const { from, as, where, order } = listed;
  const page = pageAt(place, order);
  const drawn: Drawn = { ...listed, page, row: compilation.alias("k") };
  const inner = compilation.alias(as);
  const by = orderBy(order, inner, page.isReversed);
  const rows =
    `select ${inner}.*, row_number() over (order by ${by}) as n from ${from} ${inner}` +
    ` where ${every([...where(inner), ...page.within(inner)])} order by ${by} limit ${page.size} + 1`;
  const object = objectOf(compilation, drawn.row, answeredBy(place), place.field, connectionModel(drawn));
  // One group even where nothing of the page is asked, such as only the total: an aggregate is one row.
  return { ...object, sql: `(select ${object.sql} from (${rows}) ${drawn.row} having true)` };
}

const connectionModel = (drawn: Drawn): Model => ({
  fields: {
    edges: items(drawn, edgeModel(drawn)),
    nodes: items(drawn),
    pageInfo: (place) =>
      objectOf(place.compilation, drawn.row, answeredBy(place), place.field, pageInfoModel(drawn, place)),
    totalCount: ({ compilation }) => {
      const row = compilation.alias(drawn.as);
      return { sql: `(select count(*) from ${drawn.from} ${row} where ${every(drawn.where(row))})` };
    },
  },
});

const edgeModel = ({ order }: Drawn): Model => ({
  fields: {
    cursor: always((row) => cursorOf(order, row)),
    node: (place) => objectOf(place.compilation, place.row, answeredBy(place), place.field),
  },
});

const items =
  (drawn: Drawn, model?: Model): FieldWriter =>
  (place) => {
    const item = objectOf(place.compilation, drawn.row, answeredBy(place), place.field, model);
    return { sql: `coalesce(${onPage(`json_agg(${item.sql}`, drawn)}, '[]'::json)`, finish: listFinish(item) };
  };

function pageInfoModel(drawn: Drawn, { compilation }: Place): Model {
  const { page, row, order, from, as, where } = drawn;
  // Not count(*): without a column of the page it would count where it stands, which is inside the object.
  const more = `count(${row}.n) > ${page.size}`;
  const exists = (outside: Page["ahead"]) => {
    if (!outside) return "false";
    const other = compilation.alias(as);
    return `exists (select 1 from ${from} ${other} where ${every([...where(other), outside(other)])})`;
  };
  const cursor = (isFirst: boolean) =>
    `(${onPage(`array_agg(${cursorOf(order, row)}`, drawn, isFirst ? "" : " desc")})[1]`;
  return {
    fields: {
      hasNextPage: always(() => (page.isReversed ? exists(page.behind) : or(more, exists(page.behind)))),
      hasPreviousPage: always(() => (page.isReversed ? or(more, exists(page.ahead)) : exists(page.ahead))),
      startCursor: always(() => cursor(!page.isReversed)),
      endCursor: always(() => cursor(page.isReversed)),
    },
  };
}

/** An aggregate over the page without the row beyond, in the order of the list (or from where the page begins). */
function onPage(begun: string, { page, row }: Drawn, direction = page.isReversed ? " desc" : ""): string {
  return `${begun} order by ${row}.n${direction}) filter (where ${row}.n <= ${page.size})`;
}

const or = (one: string, other: string) => (other === "false" ? one : `(${one} or ${other})`);

const every = (conditions: readonly string[]) => (conditions.length > 0 ? conditions.join(" and ") : "true");
