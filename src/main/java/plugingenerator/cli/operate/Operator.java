package plugingenerator.cli.operate;

import java.util.List;
import plugingenerator.flow.door.Operations;
import plugingenerator.flow.door.Operations.Forgotten;
import plugingenerator.flow.door.Operations.Letter;

/** What an operator's command asks: the store itself, or the service that holds it. */
interface Operator {

    List<Letter> outbox();

    boolean replay(String id);

    Forgotten forget(String userId);

    static Operator of(Operations operations) {
        return new Operator() {
            @Override
            public List<Letter> outbox() {
                return operations.outbox();
            }

            @Override
            public boolean replay(String id) {
                return operations.replay(id);
            }

            @Override
            public Forgotten forget(String userId) {
                return operations.forget(userId);
            }
        };
    }
}
