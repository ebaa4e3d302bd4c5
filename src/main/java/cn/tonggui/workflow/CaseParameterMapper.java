package cn.tonggui.workflow;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** The parameters that cases keep. */
@Mapper
interface CaseParameterMapper {

    @Insert("""
            <script>
            INSERT INTO case_parameter (case_id, name, setting)
            VALUES
              <foreach collection="settings" index="name" item="setting" separator=",">(#{id}, #{name}, #{setting})</foreach>
            </script>
            """)
    void keep(@Param("id") String caseId, @Param("settings") Map<String, String> settings);

    @Select("""
            SELECT name, setting
            FROM case_parameter
            WHERE case_id = #{id}
            """)
    List<Kept> of(String id);

    record Kept(String name, String setting) {}
}
