package cn.tonggui.correspondence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of {@code corr_order}, {@code corr_handler} and {@code corr_report}. No list may be empty. */
@Mapper
interface OrderMapper {

    record Row(
            String id,
            String caseId,
            String caseNumber,
            String caseTitle,
            String leader,
            String leaderName,
            String demand,
            LocalDateTime dueAt,
            LocalDateTime orderedAt,
            @Nullable LocalDateTime fulfilledAt,
            @Nullable String verdict) {}

    record Handler(String orderId, String person, String personName) {}

    record Report(String orderId, String authorName, String words, LocalDateTime reportedAt) {}

    @Insert("""
            INSERT INTO corr_order (id, case_id, case_number, case_title, leader, leader_name, demand, due_at, ordered_at)
            VALUES (#{o.id}, #{o.caseId}, #{o.caseNumber}, #{o.caseTitle}, #{o.leader}, #{o.leaderName}, #{o.demand},
                    #{o.dueAt}, #{o.orderedAt})
            """)
    void insert(@Param("o") Row order);

    @Insert("""
            <script>
            INSERT INTO corr_handler (order_id, person, person_name)
            VALUES
              <foreach collection="handlers" item="one" separator=",">
                (#{one.orderId}, #{one.person}, #{one.personName})
              </foreach>
            </script>
            """)
    void insertHandlers(@Param("handlers") List<Handler> handlers);

    @Insert("""
            INSERT INTO corr_report (order_id, author, author_name, words, reported_at)
            VALUES (#{order}, #{author}, #{authorName}, #{words}, #{at})
            """)
    void report(
            @Param("order") String order,
            @Param("author") String author,
            @Param("authorName") String authorName,
            @Param("words") String words,
            @Param("at") LocalDateTime at);

    /** None when it was struck off before. */
    @Update("""
            UPDATE corr_order
            SET fulfilled_at = #{at}, verdict = #{verdict}
            WHERE id = #{id} AND fulfilled_at IS NULL
            """)
    int fulfil(@Param("id") String id, @Param("verdict") String verdict, @Param("at") LocalDateTime at);

    @Select("""
            SELECT id, case_id, case_number, case_title, leader, leader_name, demand, due_at, ordered_at, fulfilled_at, verdict
            FROM corr_order
            WHERE case_id = #{caseId}
            ORDER BY ordered_at DESC, id
            """)
    List<Row> onCase(String caseId);

    /** Those not struck off first, by their deadline. */
    @Select("""
            SELECT id, case_id, case_number, case_title, leader, leader_name, demand, due_at, ordered_at, fulfilled_at, verdict
            FROM corr_order
            WHERE leader = #{leader}
            ORDER BY CASE WHEN fulfilled_at IS NULL THEN 0 ELSE 1 END, due_at, id
            LIMIT #{limit}
            """)
    List<Row> by(@Param("leader") String leader, @Param("limit") int limit);

    @Select("""
            SELECT o.id, o.case_id, o.case_number, o.case_title, o.leader, o.leader_name, o.demand, o.due_at, o.ordered_at,
                   o.fulfilled_at, o.verdict
            FROM corr_handler h
            JOIN corr_order o ON o.id = h.order_id
            WHERE h.person = #{person}
            ORDER BY CASE WHEN o.fulfilled_at IS NULL THEN 0 ELSE 1 END, o.due_at, o.id
            LIMIT #{limit}
            """)
    List<Row> askedOf(@Param("person") String person, @Param("limit") int limit);

    @Select("""
            <script>
            SELECT order_id, person, person_name
            FROM corr_handler
            WHERE order_id IN <foreach collection="orders" item="id" open="(" separator="," close=")">#{id}</foreach>
            ORDER BY order_id, person_name, person
            </script>
            """)
    List<Handler> handlers(@Param("orders") Collection<String> orders);

    @Select("""
            <script>
            SELECT order_id, author_name, words, reported_at
            FROM corr_report
            WHERE order_id IN <foreach collection="orders" item="id" open="(" separator="," close=")">#{id}</foreach>
            ORDER BY order_id, id
            </script>
            """)
    List<Report> reports(@Param("orders") Collection<String> orders);

    /** Not struck off, due before the moment, and not reminded of on that day. */
    @Select("""
            SELECT id, case_id, case_number, case_title, leader, leader_name, demand, due_at, ordered_at, fulfilled_at, verdict
            FROM corr_order
            WHERE fulfilled_at IS NULL AND due_at < #{before} AND (reminded_on IS NULL OR reminded_on < #{day})
            ORDER BY due_at, id
            LIMIT #{limit}
            """)
    List<Row> toRemindOf(@Param("before") LocalDateTime before, @Param("day") LocalDate day, @Param("limit") int limit);

    /** None when somebody else reminded of it meanwhile. */
    @Update("""
            UPDATE corr_order
            SET reminded_on = #{day}
            WHERE id = #{id} AND fulfilled_at IS NULL AND (reminded_on IS NULL OR reminded_on < #{day})
            """)
    int reminded(@Param("id") String id, @Param("day") LocalDate day);
}
