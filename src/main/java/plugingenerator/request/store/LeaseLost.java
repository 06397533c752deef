package plugingenerator.request.store;

import plugingenerator.request.RequestId;

/**
 * The worker's lease ran out and another worker has the request: whatever this one does is void.
 */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    LeaseLost(RequestId id) {
        super("lost the lease on request " + id);
    }
}
