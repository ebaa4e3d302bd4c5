package cn.tonggui.workflow;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Which case opened or took up which. */
@Mapper
interface LinkMapper {

    /** How often the two are linked so. */
    @Select("""
            SELECT COUNT(*)
            FROM case_link
            WHERE from_case = #{from} AND to_case = #{to} AND kind = #{kind}
            """)
    int linked(@Param("from") String from, @Param("to") String to, @Param("kind") String kind);

    @Insert("""
            INSERT INTO case_link (from_case, to_case, kind, linked_at)
            VALUES (#{from}, #{to}, #{kind}, #{at})
            """)
    void link(
            @Param("from") String from,
            @Param("to") String to,
            @Param("kind") String kind,
            @Param("at") LocalDateTime at);

    @Select("""
            SELECT id
            FROM case_file
            WHERE process = #{process} AND number = #{number}
            """)
    @Nullable
    String numbered(@Param("process") String process, @Param("number") String number);

    /** @param number that was asked for */
    record Numbered(String id, String number) {}

    @Select("""
            <script>
            SELECT id, number
            FROM case_file
            WHERE process IN <foreach collection="processes" item="one" open="(" separator="," close=")">#{one}</foreach>
              AND number IN <foreach collection="numbers" item="one" open="(" separator="," close=")">#{one}</foreach>
            </script>
            """)
    List<Numbered> allNumbered(
            @Param("processes") Collection<String> processes, @Param("numbers") Collection<String> numbers);
}
