/**
 * Recognises what is marked Mật, Tối mật or Tuyệt mật (Luật Bảo vệ bí mật nhà nước), in words of a description
 * and in stamps on a page, and keeps everything else about such a record out of reports.
 */
@NullMarked
package vn.kholuutru.ingest.secrecy;

import org.jspecify.annotations.NullMarked;
