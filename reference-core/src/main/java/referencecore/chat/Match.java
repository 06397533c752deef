package referencecore.chat;

import referencecore.registry.Entry;

/** A plugin's intent that a message fits, from 0 to 1. */
record Match(Entry plugin, String tag, double score) {}
