package org.conditionality.page.use;

import java.util.Map;

/**
 * A call of the interface.
 *
 * @param path below the root of the service
 * @param command the word by which the command line answers the same
 * @param body as a tree of JSON
 */
record ProgramCall(String path, String command, Map<String, Object> body) {}
