import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from "typeorm";

/** Names as PostgreSQL itself gives them to what the migrations leave unnamed, so that neither side has to spell them. */
export class PostgresNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, given: string | undefined): string {
    return given ?? property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `${bare(table)}_pkey`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return [bare(table), ...columns, "fkey"].join("_");
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return [bare(table), ...columns, "key"].join("_");
  }
}

function bare(table: Table | string): string {
  const name = typeof table === "string" ? table : table.name;
  return name.slice(name.lastIndexOf(".") + 1);
}
