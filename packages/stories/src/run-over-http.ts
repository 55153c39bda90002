import { HttpStage } from "./http/http-stage.ts";
import type { Server } from "./http/server.ts";
import { play, type Told } from "./play.ts";
import type { Story } from "./story.ts";

/** Tells a story to a running server. One at a time: they share its clock. */
export const runOverHttp = (story: Story, server: Server): Promise<Told> => play(story, new HttpStage(story, server));
