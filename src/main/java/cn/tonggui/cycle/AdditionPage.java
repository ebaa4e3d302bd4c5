package cn.tonggui.cycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An addition as those read it who sign for it.
 *
 * @param alone what stood on one rail @param partner what goes with it @param owner of the partner by name
 * @param waiting names of those who have not signed @param signs whether the viewer may sign now
 */
record AdditionPage(
        Cycle cycle,
        Addition addition,
        String unitName,
        String alone,
        String partner,
        String owner,
        LocalDate due,
        String proposer,
        List<By> signed,
        List<String> waiting,
        boolean signs) {

    record By(String name, boolean agreed, LocalDateTime at) {}
}
