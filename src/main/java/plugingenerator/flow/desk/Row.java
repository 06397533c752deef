package plugingenerator.flow.desk;

import java.math.BigDecimal;
import plugingenerator.request.board.Listed;

/** A line of the list, with what its artifact tells; texts are empty where there is none. */
public record Row(Listed request, String title, String model, BigDecimal cost) {}
