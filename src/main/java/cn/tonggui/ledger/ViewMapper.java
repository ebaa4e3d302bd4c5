package cn.tonggui.ledger;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Saved views, each its owner's alone: every statement names the owner. */
@Mapper
interface ViewMapper {

    record Row(String id, String name, String query, boolean standard) {}

    @Select("""
            SELECT id, name, query, standard
            FROM ledger_view
            WHERE owner = #{owner} AND process = #{process}
            ORDER BY saved_at, id
            """)
    List<Row> of(@Param("owner") String owner, @Param("process") String process);

    @Insert("""
            INSERT INTO ledger_view (id, owner, process, name, query, standard, saved_at)
            VALUES (#{row.id}, #{owner}, #{process}, #{row.name}, #{row.query}, #{row.standard}, #{now})
            """)
    void insert(
            @Param("owner") String owner,
            @Param("process") String process,
            @Param("row") Row row,
            @Param("now") LocalDateTime now);

    @Update("""
            UPDATE ledger_view
            SET query = #{query}, saved_at = #{now}
            WHERE owner = #{owner} AND process = #{process} AND name = #{name}
            """)
    int replace(
            @Param("owner") String owner,
            @Param("process") String process,
            @Param("name") String name,
            @Param("query") String query,
            @Param("now") LocalDateTime now);

    @Delete("""
            DELETE FROM ledger_view
            WHERE owner = #{owner} AND process = #{process} AND id = #{id}
            """)
    int delete(@Param("owner") String owner, @Param("process") String process, @Param("id") String id);

    /** The one becomes the standard view and all others cease to be; an id of none leaves no standard. */
    @Update("""
            UPDATE ledger_view
            SET standard = CASE WHEN id = #{id} THEN TRUE ELSE FALSE END
            WHERE owner = #{owner} AND process = #{process}
            """)
    int standard(@Param("owner") String owner, @Param("process") String process, @Param("id") String id);
}
