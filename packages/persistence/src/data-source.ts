import "reflect-metadata";

import { DataSource } from "typeorm";

import { entities } from "./entities/all.ts";
import { PostgresNaming } from "./naming-strategy.ts";

/** TypeORM on the tables as the migrations made them: it never makes or changes any itself. */
export const createDataSource = (url: string, poolSize = 10): DataSource =>
  new DataSource({
    type: "postgres",
    url,
    schema: "dignity",
    entities,
    namingStrategy: new PostgresNaming(),
    poolSize,
    applicationName: "dignity",
    installExtensions: false,
    synchronize: false,
    logging: false,
  });
