"""Files of strangers become samples, or rejections with a reason."""
