package cn.tonggui.notification;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of {@code note_setting} and {@code note_choice}. */
@Mapper
interface PreferenceMapper {

    record Setting(String address, boolean quiet) {}

    record Choice(NoticeKind kind, Way way) {}

    /** Somebody who wants mail of a kind. */
    record Subscriber(String person, String address, Way way) {}

    @Select("""
            SELECT address, quiet
            FROM note_setting
            WHERE person = #{person}
            """)
    @Nullable
    Setting setting(String person);

    @Select("""
            SELECT kind, way
            FROM note_choice
            WHERE person = #{person}
            """)
    List<Choice> choices(String person);

    @Select("""
            <script>
            SELECT s.person, s.address, c.way
            FROM note_setting s
            JOIN note_choice c ON c.person = s.person
            WHERE c.kind = #{kind} AND s.address &lt;&gt; '' AND s.person IN
              <foreach collection="people" item="person" open="(" separator="," close=")">#{person}</foreach>
            </script>
            """)
    List<Subscriber> subscribers(@Param("kind") NoticeKind kind, @Param("people") Collection<String> people);

    @Select("""
            <script>
            SELECT person
            FROM note_setting
            WHERE quiet = TRUE AND person IN
              <foreach collection="people" item="person" open="(" separator="," close=")">#{person}</foreach>
            </script>
            """)
    List<String> quiet(@Param("people") Collection<String> people);

    @Insert("""
            INSERT INTO note_setting (person, address, quiet, changed_at)
            VALUES (#{person}, #{address}, #{quiet}, #{at})
            """)
    void insert(
            @Param("person") String person,
            @Param("address") String address,
            @Param("quiet") boolean quiet,
            @Param("at") LocalDateTime at);

    @Update("""
            UPDATE note_setting
            SET address = #{address}, quiet = #{quiet}, changed_at = #{at}
            WHERE person = #{person}
            """)
    int update(
            @Param("person") String person,
            @Param("address") String address,
            @Param("quiet") boolean quiet,
            @Param("at") LocalDateTime at);

    @Delete("""
            DELETE FROM note_choice
            WHERE person = #{person}
            """)
    void dropChoices(String person);

    @Insert("""
            <script>
            INSERT INTO note_choice (person, kind, way)
            VALUES
              <foreach collection="ways.entrySet()" index="kind" item="way" separator=",">(#{person}, #{kind}, #{way})</foreach>
            </script>
            """)
    void addChoices(@Param("person") String person, @Param("ways") Map<NoticeKind, Way> ways);
}
