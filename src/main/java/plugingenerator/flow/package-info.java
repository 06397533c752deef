/** The story of a request from left to right, and the worker that tells it. */
@ApplicationModule(
        allowedDependencies = {
            "request",
            "request::store",
            "request::board",
            "request::flight",
            "request::rate",
            "request::late",
            "request::retention",
            "request::demand",
            "activation",
            "screening",
            "screening::secret",
            "reuse",
            "blueprint",
            "blueprint::author",
            "scaffold",
            "gate",
            "repair",
            "archive",
            "archive::proof",
            "draft",
            "event",
            "llm",
            "core",
            "tool"
        })
@NullMarked
package plugingenerator.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
