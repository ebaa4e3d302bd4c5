package cn.tonggui.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/**
 * Registers over the case file and its values: first the ids of a page over indexes alone, then what stands in its rows.
 * Every statement carries the viewer's reader keys. {@code RegisterMapper.xml}
 */
@Mapper
interface RegisterMapper {

    /** What the page is ordered by; the last three are kept by field. */
    enum Order {
        NUMBER,
        STATE,
        UNIT,
        OPENED,
        TEXT_VALUE,
        NUMBER_VALUE,
        DAY_VALUE;

        /** For the mapper's conditions. */
        public boolean isOfField() {
            return ordinal() >= TEXT_VALUE.ordinal();
        }
    }

    /**
     * @param few whether the readers have few cases, so that it is shorter to begin with those than with the register
     * @param initiator null for everybody's @param before the day after the last one
     */
    record Ask(
            List<String> readers,
            boolean few,
            RegisterQuery query,
            Order order,
            @Nullable String initiator,
            @Nullable LocalDate before,
            int limit) {}

    record Line(
            String id,
            String number,
            String unit,
            String initiatorName,
            CaseState state,
            String step,
            LocalDateTime openedAt) {}

    record Value(
            String caseId,
            String field,
            @Nullable String textValue,
            @Nullable BigDecimal numberValue,
            @Nullable LocalDate dayValue) {}

    record Count(String process, int cases) {}

    /** How many cases are open to the readers, at most the limit. */
    int reach(@Param("readers") List<String> readers, @Param("limit") int limit);

    /** One row for each process, at most the limit each. @param state null for every state */
    List<Count> counts(
            @Param("readers") List<String> readers,
            @Param("few") boolean few,
            @Param("processes") List<String> processes,
            @Param("state") @Nullable CaseState state,
            @Param("limit") int limit);

    List<String> ids(Ask ask);

    /** At most the ask's limit. */
    int count(Ask ask);

    /** In no order. */
    List<Line> lines(@Param("ids") List<String> ids, @Param("readers") List<String> readers);

    List<Value> values(@Param("ids") List<String> ids, @Param("fields") List<String> fields);
}
