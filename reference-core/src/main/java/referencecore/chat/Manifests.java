package referencecore.chat;

import referencecore.registry.Entry;
import tools.jackson.databind.JsonNode;

/** Where the manifest with a plugin's examples comes from. */
interface Manifests {

    /** In the contract's form; without intents where it cannot be had. */
    JsonNode of(Entry plugin);
}
