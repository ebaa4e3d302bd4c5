package cn.tonggui.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Rows of {@code doc_file} and {@code doc_use}. */
@Mapper
interface DocumentMapper {

    @Insert("""
        INSERT INTO doc_file (id, name, media_type, byte_count, sha256, uploader, uploader_name, uploaded_at)
        VALUES (#{file.id}, #{file.name}, #{file.mediaType}, #{file.size}, #{file.sha256}, #{uploader},
                #{file.uploaderName}, #{file.uploadedAt})
        """)
    void insert(DocumentRef file, String uploader);

    @Select("""
        SELECT id, name, media_type, byte_count AS size, sha256, uploader_name, uploaded_at
        FROM doc_file
        WHERE id = #{id}
        """)
    Optional<DocumentRef> find(String id);

    @Select("""
        <script>
        SELECT id, name, media_type, byte_count AS size, sha256, uploader_name, uploaded_at
        FROM doc_file
        WHERE id IN <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
        ORDER BY name, id
        </script>
        """)
    List<DocumentRef> named(Collection<String> ids);

    @Select("""
        SELECT COUNT(*)
        FROM doc_file
        WHERE id = #{id}
          AND uploader = #{uploader}
        """)
    boolean uploadedBy(String id, String uploader);

    @Select("""
        SELECT case_id
        FROM doc_use
        WHERE file_id = #{file}
        ORDER BY case_id
        """)
    List<String> casesOf(String file);

    @Insert("""
        <script>
        INSERT INTO doc_use (file_id, case_id)
        SELECT f.id, #{caseId}
        FROM doc_file f
        WHERE f.id IN <foreach collection="files" item="file" open="(" separator="," close=")">#{file}</foreach>
          AND NOT EXISTS (
              SELECT 1
              FROM doc_use u
              WHERE u.file_id = f.id
                AND u.case_id = #{caseId}
          )
        </script>
        """)
    void attach(String caseId, Collection<String> files);
}
