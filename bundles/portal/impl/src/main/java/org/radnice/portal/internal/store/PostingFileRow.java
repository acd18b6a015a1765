package org.radnice.portal.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.radnice.portal.internal.board.PostingFile;

/** An attachment of a posting. */
@Entity
@Table(name = "por_posting_file")
public class PostingFileRow {

    @Id
    private String id;

    @Column(name = "posting_id")
    private String postingId;

    @Column(name = "position_no")
    private int position;

    @Column(name = "file_id")
    private String fileId;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "file_size")
    private long size;

    private String sha256;

    protected PostingFileRow() {}

    PostingFileRow(String postingId, int position, PostingFile file) {
        id = postingId + "/" + position;
        this.postingId = postingId;
        this.position = position;
        fileId = file.fileId();
        name = file.name();
        mediaType = file.mediaType();
        size = file.size();
        sha256 = file.sha256();
    }

    String postingId() {
        return postingId;
    }

    PostingFile file() {
        return new PostingFile(fileId, name, mediaType, size, sha256);
    }
}
