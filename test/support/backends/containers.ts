import { PostgreSqlContainer } from "@testcontainers/postgresql";
import { RedisContainer } from "@testcontainers/redis";
import type { Backend } from "./backend.ts";

const postgresImage = process.env["PG_IMAGE"] ?? "postgres:17-alpine";
const redisImage = process.env["REDIS_IMAGE"] ?? "redis:7-alpine";

// A test's database need not outlive a power cut.
const hasty = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/** Starts PostgreSQL and Redis in containers. */
export async function startContainers(why: string): Promise<Backend> {
  const postgres = new PostgreSqlContainer(postgresImage)
    .withUsername("postgres")
    .withDatabase("postgres")
    // In memory, as the local server's data are: see there.
    .withTmpFs({ "/var/lib/postgresql/data": "rw" })
    .withCommand(["postgres", ...hasty.flatMap((setting) => ["-c", setting])]);
  const [pg, redis] = await Promise.all([postgres.start(), new RedisContainer(redisImage).start()]);
  return {
    kind: "containers",
    why: `${why}; ${postgresImage}, ${redisImage}`,
    ownerUrl: pg.getConnectionUri(),
    redisUrl: redis.getConnectionUrl(),
    stop: async () => void (await Promise.all([pg.stop(), redis.stop()])),
  };
}
