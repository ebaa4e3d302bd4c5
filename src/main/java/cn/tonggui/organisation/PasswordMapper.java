package cn.tonggui.organisation;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Passwords now and before. */
@Mapper
interface PasswordMapper {

    /** Empty where the id is no person's. */
    @Select("""
            SELECT pinyin
            FROM org_person
            WHERE id = #{id}
            """)
    List<String> pinyin(String id);

    @Select("""
            SELECT password_hash
            FROM org_password
            WHERE username = #{username}
            ORDER BY id DESC
            LIMIT #{limit}
            """)
    List<String> before(String username, int limit);

    /** Only while the password is still the one that was looked at. */
    @Update("""
            UPDATE org_account
            SET password_hash = #{next}, must_change = #{mustChange}, password_at = #{at}
            WHERE username = #{username} AND password_hash = #{last} AND enabled = TRUE
            """)
    int change(String username, String last, String next, boolean mustChange, LocalDateTime at);

    @Insert("""
            INSERT INTO org_password (username, password_hash, until_at)
            VALUES (#{username}, #{hash}, #{at})
            """)
    void keep(String username, String hash, LocalDateTime at);
}
